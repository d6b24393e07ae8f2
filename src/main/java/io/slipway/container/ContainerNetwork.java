package io.slipway.container;

import java.util.List;
import java.util.Map;

/**
 * A network between containers.
 *
 * @param id         the engine's id
 * @param name       its name
 * @param driver     e.g. {@code bridge}
 * @param subnet     e.g. {@code 172.30.1.0/24}; empty when it has none
 * @param internal   whether it leads nowhere else
 * @param labels     its labels
 * @param containers names of the containers in it that run; empty in a list
 */
public record ContainerNetwork(String id, String name, String driver, String subnet, boolean internal, Map<String, String> labels,
                               List<String> containers) {

    public ContainerNetwork {
        labels = Map.copyOf(labels);
        containers = List.copyOf(containers);
    }
}
