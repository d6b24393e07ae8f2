package io.slipway.vm;

/** Whether a machine runs. */
public enum PowerState {
    ON, OFF, SUSPENDED
}
