package io.slipway.container;

/** When the engine starts a container again that has ended. */
public enum RestartPolicy {
    NO, ON_FAILURE, ALWAYS, UNLESS_STOPPED
}
