package io.slipway.shared;

import java.util.List;

/**
 * What a machine must know to be on the network.
 *
 * @param hostName the name without a domain, e.g. {@code dev-jdoe}
 * @param address  the machine's fixed address
 * @param network  the network that the address is in
 * @param gateway  the default gateway
 * @param dns      the name servers in the order to ask them; may be empty
 */
public record GuestNetwork(String hostName, Ipv4 address, Cidr network, Ipv4 gateway, List<Ipv4> dns) {

    public GuestNetwork {
        dns = List.copyOf(dns);
    }
}
