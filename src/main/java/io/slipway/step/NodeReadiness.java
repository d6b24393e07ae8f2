package io.slipway.step;

/**
 * Whether this node may begin work; published when that changes, and again from time to time while it may not.
 *
 * @param ready false while timers, jobs and steps have to be left to other nodes
 */
public record NodeReadiness(boolean ready) {
}
