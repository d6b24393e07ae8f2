package io.slipway.request;

/** Where a request is, in one word. */
public enum RequestState {
    /** The portal is at work. */
    RUNNING,
    /** A person has to do something. */
    WAITING,
    /** Something went wrong and a person has to decide. */
    FAILED,
    COMPLETED,
    REJECTED,
    CANCELLED;

    public boolean ended() {
        return this == COMPLETED || this == REJECTED || this == CANCELLED;
    }
}
