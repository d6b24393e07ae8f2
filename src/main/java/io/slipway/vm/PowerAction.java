package io.slipway.vm;

/** A change of a machine's power state. RESTART starts a machine that is off. */
public enum PowerAction {
    ON, OFF, SUSPEND, RESTART
}
