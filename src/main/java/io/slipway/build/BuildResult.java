package io.slipway.build;

/** How a build ended. */
public enum BuildResult {
    SUCCESS,
    /** Built, but tests failed. */
    UNSTABLE,
    FAILURE,
    ABORTED,
    NOT_BUILT
}
