package io.slipway.cluster;

import io.slipway.step.SystemPauses.Pause;
import io.slipway.step.SystemStates.State;
import org.jspecify.annotations.Nullable;

/**
 * How an external system is.
 *
 * @param key       its name in the contracts of steps, e.g. {@code vcenter}
 * @param kind      what it is to the portal
 * @param address   what it is called and where it is; empty when there is nothing to say
 * @param simulated whether no real system is behind it
 * @param limit     how many of its steps each node runs at once
 * @param inHand    how many all nodes have fetched and not finished
 * @param waiting   how many are due and have been fetched by no node
 * @param state     what is known of it; null when nobody has talked to it yet
 * @param pause     why it is left alone for now; null when it is not
 */
public record SystemStatus(String key, Kind kind, String address, boolean simulated, int limit, int inHand, long waiting,
                           @Nullable State state, @Nullable Pause pause) {

    /** What a system is to the portal. */
    public enum Kind {
        /** One system behind one door: it can be tested, and be out of reach as a whole. */
        ONE,
        /** Many machines, each for itself. */
        MANY,
        /** The portal itself. */
        OWN
    }
}
