package io.slipway.container;

import java.util.List;

/**
 * A network that a container is in.
 *
 * @param network the network's name
 * @param aliases the names by which others in the network find the container, beside its own
 */
public record NetworkLink(String network, List<String> aliases) {

    public NetworkLink {
        aliases = List.copyOf(aliases);
    }
}
