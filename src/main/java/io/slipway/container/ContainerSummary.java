package io.slipway.container;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A container in a list.
 *
 * @param id      the engine's id
 * @param name    its name
 * @param image   the image as it was asked for
 * @param state   what it is doing
 * @param status  the engine's words for it, e.g. {@code Up 3 minutes (healthy)}
 * @param created when it was made
 * @param ports   its published ports
 * @param labels  its labels
 */
public record ContainerSummary(String id, String name, String image, ContainerState state, String status, Instant created,
                               List<PublishedPort> ports, Map<String, String> labels) {

    public ContainerSummary {
        ports = List.copyOf(ports);
        labels = Map.copyOf(labels);
    }
}
