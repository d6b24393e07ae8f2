package io.slipway.container;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The networks between containers of one host. Every method is one conversation and throws {@link ContainerFault}. */
public interface Networks {

    /** True when no real hosts are behind this. */
    boolean simulated();

    /** Networks that have all these labels, by name. */
    List<ContainerNetwork> list(String host, Map<String, String> labels);

    /** One network by id or name, with the containers in it. */
    Optional<ContainerNetwork> find(String host, String network);

    /**
     * Makes a network and returns its id. Where one of that name is, {@link ContainerFault.Kind#NAME_TAKEN} says so.
     *
     * @param internal whether it leads nowhere else
     */
    String create(String host, String name, boolean internal, Map<String, String> labels);

    /** Puts a container into the network, as well. */
    void connect(String host, NetworkLink link, String container);

    /** Takes a container out of the network; harmless when it is not in it. */
    void disconnect(String host, String network, String container);

    /**
     * Removes the network; one with containers in it is {@link ContainerFault.Kind#IN_USE}.
     *
     * @return false when there is none
     */
    boolean remove(String host, String network);
}
