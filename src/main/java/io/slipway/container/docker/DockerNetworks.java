package io.slipway.container.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Network;
import io.slipway.container.ContainerFault;
import io.slipway.container.ContainerFault.Kind;
import io.slipway.container.ContainerNetwork;
import io.slipway.container.NetworkLink;
import io.slipway.container.Networks;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Networks of real engines. */
final class DockerNetworks implements Networks {

    private final DockerConnections connections;

    DockerNetworks(DockerConnections connections) {
        this.connections = connections;
    }

    @Override
    public boolean simulated() {
        return false;
    }

    @Override
    public List<ContainerNetwork> list(String host, Map<String, String> labels) {
        return connections.to(host).call(docker -> {
            var list = docker.listNetworksCmd();
            if (!labels.isEmpty()) {
                list.withFilter("label", labels.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList());
            }
            return list.exec().stream().map(DockerNetworks::network)
                    .sorted(Comparator.comparing(ContainerNetwork::name)).toList();
        });
    }

    @Override
    public Optional<ContainerNetwork> find(String host, String network) {
        return connections.to(host).call(docker -> {
            try {
                return Optional.of(network(docker.inspectNetworkCmd().withNetworkId(network).exec()));
            } catch (NotFoundException gone) {
                return Optional.empty();
            }
        });
    }

    private static ContainerNetwork network(Network seen) {
        var containers = Objects.requireNonNullElse(seen.getContainers(), Map.<String, Network.ContainerNetworkConfig>of())
                .values().stream().map(Network.ContainerNetworkConfig::getName).sorted().toList();
        return new ContainerNetwork(seen.getId(), seen.getName(), seen.getDriver(), subnet(seen.getIpam()),
                Boolean.TRUE.equals(seen.getInternal()), Readings.labels(seen.getLabels()), containers);
    }

    private static String subnet(Network.@Nullable Ipam ipam) {
        return ipam == null || ipam.getConfig() == null || ipam.getConfig().isEmpty() ? ""
                : Objects.requireNonNullElse(ipam.getConfig().get(0).getSubnet(), "");
    }

    @Override
    public String create(String host, String name, boolean internal, Map<String, String> labels) {
        return connections.to(host).call(docker -> docker.createNetworkCmd().withName(name).withDriver("bridge")
                .withInternal(internal).withCheckDuplicate(true).withLabels(labels).exec().getId());
    }

    @Override
    public void connect(String host, NetworkLink link, String container) {
        connections.to(host).call(docker -> {
            connect(docker, link, container);
            return true;
        });
    }

    static void connect(DockerClient docker, NetworkLink link, String container) {
        docker.connectToNetworkCmd().withNetworkId(link.network()).withContainerId(container)
                .withContainerNetwork(new com.github.dockerjava.api.model.ContainerNetwork().withAliases(link.aliases())).exec();
    }

    @Override
    public void disconnect(String host, String network, String container) {
        connections.to(host).call(docker -> {
            try {
                docker.disconnectFromNetworkCmd().withNetworkId(network).withContainerId(container).exec();
                return true;
            } catch (DockerException refused) {
                if (String.valueOf(refused.getMessage()).contains("is not connected")) {
                    return false;
                }
                throw refused;
            }
        });
    }

    @Override
    public boolean remove(String host, String network) {
        return connections.to(host).call(docker -> {
            try {
                docker.removeNetworkCmd(network).exec();
                return true;
            } catch (NotFoundException gone) {
                return false;
            } catch (DockerException refused) {
                if (String.valueOf(refused.getMessage()).contains("active endpoints")) {
                    throw new ContainerFault(Kind.IN_USE, host, network, refused);
                }
                throw refused;
            }
        });
    }
}
