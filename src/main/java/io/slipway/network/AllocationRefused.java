package io.slipway.network;

import io.slipway.shared.Phrase;
import io.slipway.shared.SlipwayException;

/** There is nothing to hand out. */
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

    /** What is missing; the names are the codes of the steps' business errors. */
    public enum Reason {
        /** Every address of the pool, or of all pools, is in use. */
        POOL_FULL,
        /** There is no pool of that name, or none at all. */
        NO_POOL,
        /** The name belongs to somebody else, and no other one would do. */
        NAME_TAKEN,
        /** Every port of the range is in use on that host. */
        NO_PORT
    }
}
