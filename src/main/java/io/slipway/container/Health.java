package io.slipway.container;

/** What a container's health check says. */
public enum Health {
    /** The container has no health check. */
    UNCHECKED,
    /** The check has not passed yet. */
    STARTING,
    HEALTHY,
    UNHEALTHY
}
