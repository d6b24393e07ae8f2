package io.slipway.container;

/**
 * What a host has and how much of it is promised to containers.
 *
 * @param name            as in the settings
 * @param address         where its engine is, e.g. {@code tcp://docker-1.example.org:2376}
 * @param engineVersion   e.g. {@code 26.1.5}
 * @param operatingSystem e.g. {@code Debian GNU/Linux 12 (bookworm)}
 * @param cpus            processors
 * @param memoryBytes     memory
 * @param promisedBytes   the sum of the memory limits of the containers that run
 * @param running         containers that run
 * @param unlimited       how many of them have no memory limit
 * @param images          images in its store
 */
public record HostState(String name, String address, String engineVersion, String operatingSystem, int cpus, long memoryBytes,
                        long promisedBytes, int running, int unlimited, int images) {

    /** Memory that no container was promised, never below 0. */
    public long freeBytes() {
        return Math.max(0, memoryBytes - promisedBytes);
    }
}
