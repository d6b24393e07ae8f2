package io.slipway.container;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The volumes of hosts. Every method is one conversation with the host and throws {@link ContainerFault}. */
public interface Volumes {

    /** True when no real hosts are behind this. */
    boolean simulated();

    /** Volumes that have all these labels, by name. */
    List<Volume> list(String host, Map<String, String> labels);

    Optional<Volume> find(String host, String name);

    /**
     * Makes the volume. Where one of that name is, {@link ContainerFault.Kind#NAME_TAKEN} says so.
     */
    void create(String host, Volume volume);

    /**
     * Removes the volume with what is in it; one that a container uses is {@link ContainerFault.Kind#IN_USE}.
     *
     * @return false when there is none of that name
     */
    boolean remove(String host, String name);
}
