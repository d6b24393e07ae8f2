package io.slipway.container;

import java.util.Map;

/**
 * A volume.
 *
 * @param name    unique on its host
 * @param driver  e.g. {@code local}
 * @param labels  its labels
 * @param options what the driver was told, e.g. {@code type=nfs}
 */
public record Volume(String name, String driver, Map<String, String> labels, Map<String, String> options) {

    public Volume {
        labels = Map.copyOf(labels);
        options = Map.copyOf(options);
    }
}
