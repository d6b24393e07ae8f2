package io.slipway.network;

import io.slipway.shared.Phrase;
import io.slipway.shared.SlipwayException;

/** There is no address to hand out. */
public final class AllocationRefused extends SlipwayException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public AllocationRefused(Reason reason, Phrase phrase) {
        super(phrase);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is missing. */
    public enum Reason {
        /** Every address of the pool, or of all pools, is in use. */
        POOL_FULL,
        /** There is no pool of that name, or none at all. */
        NO_POOL
    }
}
