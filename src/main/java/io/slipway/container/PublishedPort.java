package io.slipway.container;

import org.jspecify.annotations.Nullable;

/**
 * A TCP port of a container that can be reached on its host.
 *
 * @param address   the host's address to listen on, or null for all
 * @param hostPort  1 to 65535, or 0 in a wish to let the engine choose
 * @param container the container's port, 1 to 65535
 */
public record PublishedPort(@Nullable String address, int hostPort, int container) {
}
