package io.slipway.container;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An image in a host's store.
 *
 * @param id      {@code sha256:…}
 * @param names   what it is called, e.g. {@code debian:12}; may be empty
 * @param bytes   its size
 * @param created when it was built
 * @param labels  its labels
 */
public record Image(String id, List<String> names, long bytes, Instant created, Map<String, String> labels) {

    public Image {
        names = List.copyOf(names);
        labels = Map.copyOf(labels);
    }
}
