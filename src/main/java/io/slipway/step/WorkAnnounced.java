package io.slipway.step;

/** There may be work that this node has not heard of: the worker looks at once instead of at its next poll. */
public record WorkAnnounced() {
}
