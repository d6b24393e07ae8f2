package io.slipway.container;

import java.util.List;

/**
 * The hosts with a container engine that the portal may use. Every method that asks a host is one conversation, bounded by the
 * adapter's time-outs, and throws {@link ContainerFault}.
 */
public interface ContainerHosts {

    /** True when no real hosts are behind this. */
    boolean simulated();

    /** The hosts' names in the settings, sorted. */
    List<String> names();

    /** What the host is and what it has. */
    HostState state(String host);

    /** Asks the host for a sign of life; throws what stands in the way. */
    void probe(String host);
}
