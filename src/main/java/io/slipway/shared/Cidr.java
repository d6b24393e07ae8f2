package io.slipway.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An IPv4 network.
 *
 * @param network the first address of the network
 * @param prefix  the number of network bits, 0 to 32
 */
public record Cidr(Ipv4 network, int prefix) {

    public Cidr {
        if (prefix < 0 || prefix > 32) {
            throw new IllegalArgumentException("not a prefix length: " + prefix);
        }
        if ((network.value() & ~mask(prefix)) != 0) {
            throw new IllegalArgumentException(network + " is not the first address of a /" + prefix + " network");
        }
    }

    /** @throws IllegalArgumentException unless the text is like {@code 192.0.2.0/24} */
    @JsonCreator
    public static Cidr of(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a network in CIDR notation: " + text);
        }
        try {
            return new Cidr(Ipv4.of(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1).trim()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a network in CIDR notation: " + text, e);
        }
    }

    public boolean contains(Ipv4 address) {
        return (address.value() & mask(prefix)) == network.value();
    }

    /** The network mask, e.g. 255.255.255.0. */
    public Ipv4 mask() {
        return new Ipv4(mask(prefix));
    }

    /** The last address of the network, which is its broadcast address up to /30. */
    public Ipv4 last() {
        return new Ipv4(network.value() | ~mask(prefix));
    }

    private static int mask(int prefix) {
        return prefix == 0 ? 0 : -1 << (32 - prefix);
    }

    @JsonValue
    @Override
    public String toString() {
        return network + "/" + prefix;
    }
}
