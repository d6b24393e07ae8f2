package io.slipway.container;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A container as the engine sees it.
 *
 * @param id        the engine's id
 * @param name      its name
 * @param image     the image as it was asked for
 * @param imageId   {@code sha256:…}
 * @param state     what it is doing
 * @param health    what its check says
 * @param exitCode  what it ended with, or null while it runs or was never started
 * @param startedAt when it was last started, or null when never
 * @param restarts  how often the engine has started it again by itself
 * @param ports     its published ports
 * @param addresses its IPv4 address by network; empty while it does not run
 * @param labels    its labels
 */
public record Container(String id, String name, String image, String imageId, ContainerState state, Health health,
                        @Nullable Integer exitCode, @Nullable Instant startedAt, int restarts, List<PublishedPort> ports,
                        Map<String, String> addresses, Map<String, String> labels) {

    public Container {
        ports = List.copyOf(ports);
        addresses = Map.copyOf(addresses);
        labels = Map.copyOf(labels);
    }

    /** The key of the effect that made it, or null when the portal did not. */
    public @Nullable String effectKey() {
        return labels.get(Labels.EFFECT);
    }
}
