package io.slipway.project;

/** Where a project is in its life. */
public enum ProjectState {
    /** People work on it. */
    ACTIVE,
    /** It is being taken down: nobody writes any more. */
    CLOSING,
    /** Only what is kept of it is left. */
    CLOSED
}
