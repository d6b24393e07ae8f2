package io.slipway.audit;

/** The door through which something was done. */
public enum Via {
    UI, API, PROCESS, SYSTEM
}
