package io.slipway.container.simulated;

import io.slipway.container.Image;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A name of an image in a host's store; two names with the same id are one image. */
record SimulatedImage(String host, String name, String id, long bytes, Instant created, Map<String, String> labels) {

    SimulatedImage called(String other) {
        return new SimulatedImage(host, other, id, bytes, created, labels);
    }

    Image seen(List<String> names) {
        return new Image(id, names, bytes, created, labels);
    }
}
