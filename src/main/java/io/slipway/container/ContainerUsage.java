package io.slipway.container;

import java.time.Instant;

/**
 * What a container uses at a moment.
 *
 * @param at          when
 * @param cpuPercent  100 is one processor
 * @param memoryBytes memory without the cache of files
 * @param limitBytes  what it may use at most, or the host's memory
 * @param received    bytes from the network since its start
 * @param sent        bytes to the network since its start
 */
public record ContainerUsage(Instant at, double cpuPercent, long memoryBytes, long limitBytes, long received, long sent) {
}
