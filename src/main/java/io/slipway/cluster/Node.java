package io.slipway.cluster;

import java.time.Duration;
import java.time.Instant;

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
 * @param inHand          how many steps it had fetched and not finished then
 * @param self            whether it is the process that answers
 */
public record Node(String id, String host, String version, Instant startedAt, Instant seenAt, Duration clockDifference,
                   State state, int inHand, boolean self) {

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
