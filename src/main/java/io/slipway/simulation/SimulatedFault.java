package io.slipway.simulation;

/** A fault that somebody armed; the adapter turns it into what its port would throw for a real one. */
public final class SimulatedFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public SimulatedFault(Kind kind) {
        super("armed: " + kind);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** What goes wrong. */
    public enum Kind {
        /** Nothing was done. */
        UNREACHABLE,
        /** The work was done, the answer did not arrive. */
        LOST_REPLY,
        /** The system refuses the portal's credentials. */
        BAD_CREDENTIALS,
        /** The system has no room. */
        NO_RESOURCES
    }
}
