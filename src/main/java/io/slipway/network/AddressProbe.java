package io.slipway.network;

import io.slipway.shared.Ipv4;
import java.util.Optional;

/** Asks the network whether somebody is at an address. Changes nothing there. */
public interface AddressProbe {

    /** True when no real network is behind this. */
    boolean simulated();

    /**
     * What answers first at the address: {@code ping}, or {@code tcp/} and the number of a port that accepts or refuses
     * connections. Another time something else there may be the first.
     * Empty when nothing answers within the configured time, or when the portal has no way there.
     */
    Optional<String> ask(Ipv4 address);
}
