package io.slipway.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * One process of the portal.
 *
 * @param id              its name towards the engine
 * @param host            the machine it runs on
 * @param version         of the portal
 * @param startedAt       by the database's clock
 * @param seenAt          when it gave its last sign of life, by the database's clock
 * @param clockDifference how far its clock was ahead of the database's then; negative when behind
 * @param state           what it is doing
 * @param work            how many steps it had fetched and not finished then, by external system
 * @param self            whether it is the process that answers
 */
public record Node(String id, String host, String version, Instant startedAt, Instant seenAt, Duration clockDifference,
                   State state, Map<String, Integer> work, boolean self) {

    public Node {
        work = Map.copyOf(work);
    }

    /** How many steps it had in hand altogether. */
    public int inHand() {
        return work.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What a node is doing. */
    public enum State {
        /** It takes work. */
        WORKING,
        /** Its clock is wrong: it takes no work. */
        PAUSED,
        /** It is being stopped and finishes what it has in hand. */
        LEAVING,
        /** It has given no sign of life for a while: killed, asleep, or cut off from the database. */
        LOST
    }
}
