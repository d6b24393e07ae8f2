package io.slipway.container;

import org.jspecify.annotations.Nullable;

/**
 * What a container may use at most.
 *
 * @param cpus        processors, e.g. 0.5, or null for no limit
 * @param memoryBytes memory, or null for no limit
 * @param processes   processes and threads, or null for no limit
 */
public record Limits(@Nullable Double cpus, @Nullable Long memoryBytes, @Nullable Long processes) {

    public static final Limits NONE = new Limits(null, null, null);
}
