package io.slipway.container.simulated;

import io.slipway.container.ContainerFault;
import io.slipway.container.ContainerFault.Kind;
import io.slipway.container.ContainerNetwork;
import io.slipway.container.NetworkLink;
import io.slipway.container.Networks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Networks in the simulated world. */
class SimulatedNetworks implements Networks {

    private static final String NETWORK = "docker.network";

    private final SimulatedEngines engines;

    SimulatedNetworks(SimulatedEngines engines) {
        this.engines = engines;
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public List<ContainerNetwork> list(String host, Map<String, String> labels) {
        return engines.call(DockerOperation.NETWORKS, host, () -> all(host).map(Kept::network)
                .filter(each -> SimulatedEngines.carries(each.labels(), labels)).toList());
    }

    private Stream<Kept> all(String host) {
        return engines.world().all(NETWORK, Kept.class).stream().filter(each -> each.host().equals(host));
    }

    @Override
    public Optional<ContainerNetwork> find(String host, String network) {
        return engines.call(DockerOperation.NETWORKS, host, () -> kept(host, network).map(Kept::network).map(found ->
                new ContainerNetwork(found.id(), found.name(), found.driver(), found.subnet(), found.internal(), found.labels(),
                        members(host, found.name()))));
    }

    private Optional<Kept> kept(String host, String network) {
        return all(host).filter(each -> each.network().name().equals(network) || each.network().id().equals(network)).findFirst();
    }

    private List<String> members(String host, String name) {
        return engines.containers(host).stream().filter(each -> each.isRunning(engines.now()) && each.networks().contains(name))
                .map(SimulatedContainer::name).sorted().toList();
    }

    @Override
    public String create(String host, String name, boolean internal, Map<String, String> labels) {
        return engines.call(DockerOperation.ADD_NETWORK, host, () -> {
            var made = new ContainerNetwork(SimulatedEngines.freshId(), name, "bridge",
                    "172.16." + Math.floorMod(name.hashCode(), 200) + ".0/24", internal, labels, List.of());
            if (!engines.world().add(NETWORK, SimulatedEngines.key(host, name), new Kept(host, made))) {
                throw new ContainerFault(Kind.NAME_TAKEN, host, name);
            }
            return made.id();
        });
    }

    @Override
    public void connect(String host, NetworkLink link, String container) {
        engines.call(DockerOperation.JOIN, host, () -> {
            SimulatedEngines.demand(kept(host, link.network()), host, link.network());
            return engines.change(host, container, found -> found.in(Stream.concat(found.networks().stream(),
                    Stream.of(link.network())).distinct().toList()));
        });
    }

    @Override
    public void disconnect(String host, String network, String container) {
        engines.call(DockerOperation.LEAVE, host, () -> engines.change(host, container, found -> found.in(
                found.networks().stream().filter(each -> !each.equals(network)).toList())));
    }

    @Override
    public boolean remove(String host, String network) {
        return engines.call(DockerOperation.DROP_NETWORK, host, () -> kept(host, network).map(found -> {
            if (!members(host, found.network().name()).isEmpty()) {
                throw new ContainerFault(Kind.IN_USE, host, network);
            }
            return engines.world().remove(NETWORK, SimulatedEngines.key(host, found.network().name()));
        }).orElse(false));
    }

    /** A network and where it is. */
    record Kept(String host, ContainerNetwork network) {
    }
}
