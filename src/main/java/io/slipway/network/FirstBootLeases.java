package io.slipway.network;

import io.slipway.shared.Ipv4;
import java.util.Optional;

/**
 * Who may start a clone on a template's first-boot address: one machine at a time, the one that has waited longest next.
 * A waiting machine has to ask again within a minute, or it loses its place.
 */
public interface FirstBootLeases {

    /** Takes the lease, or joins the queue. A repeat with the same key is harmless. */
    Turn take(String effectKey, Ipv4 address, String vmId, String requestNumber);

    /** True while the effect has the lease. */
    boolean holds(String effectKey);

    /** Gives the lease or the place in the queue back; harmless without either. */
    void release(String effectKey);

    /** What asking for the lease came to. */
    sealed interface Turn {

        /** The lease is the caller's. */
        record Mine() implements Turn {
        }

        /**
         * Somebody else is first.
         *
         * @param holder who has the lease; empty while it is free but others have waited longer
         * @param ahead  how many machines come before the caller, the holder included
         */
        record Waiting(Optional<Holder> holder, int ahead) implements Turn {
        }
    }

    /**
     * The owner of a lease.
     *
     * @param effectKey     the effect
     * @param vmId          the machine that is being configured
     * @param requestNumber e.g. {@code SW-12}; may be empty
     */
    record Holder(String effectKey, String vmId, String requestNumber) {
    }
}
