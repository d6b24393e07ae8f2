package io.slipway.audit;

/** How it ended: done, not allowed, or tried without success. */
public enum Result {
    OK, REFUSED, FAILED
}
