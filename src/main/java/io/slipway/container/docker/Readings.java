package io.slipway.container.docker;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.model.ContainerNetwork;
import com.github.dockerjava.api.model.ContainerPort;
import com.github.dockerjava.api.model.InternetProtocol;
import com.github.dockerjava.api.model.Ports;
import io.slipway.container.Container;
import io.slipway.container.ContainerSummary;
import io.slipway.container.Health;
import io.slipway.container.PublishedPort;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an engine says of a container, in the ports' words. */
final class Readings {

    private Readings() {
    }

    static ContainerSummary summary(com.github.dockerjava.api.model.Container seen) {
        var ports = Arrays.stream(Objects.requireNonNullElse(seen.getPorts(), new ContainerPort[0]))
                .filter(port -> port.getPublicPort() != null && "tcp".equals(port.getType()))
                .map(port -> new PublishedPort(address(port.getIp()), port.getPublicPort(), port.getPrivatePort()))
                .distinct().toList();
        return new ContainerSummary(seen.getId(), seen.getNames()[0].substring(1), seen.getImage(), state(seen.getState()),
                seen.getStatus(), Instant.ofEpochSecond(seen.getCreated()), ports, labels(seen.getLabels()));
    }

    static Container container(InspectContainerResponse seen) {
        var state = state(seen.getState().getStatus());
        var ended = state == io.slipway.container.ContainerState.EXITED || state == io.slipway.container.ContainerState.DEAD;
        return new Container(seen.getId(), seen.getName().substring(1), String.valueOf(seen.getConfig().getImage()),
                seen.getImageId(), state, health(seen.getState()), ended ? exitCode(seen.getState()) : null,
                moment(seen.getState().getStartedAt()), Objects.requireNonNullElse(seen.getRestartCount(), 0),
                ports(seen.getNetworkSettings().getPorts()), addresses(seen.getNetworkSettings().getNetworks()),
                labels(seen.getConfig().getLabels()));
    }

    private static @Nullable Integer exitCode(ContainerState state) {
        return state.getExitCodeLong() == null ? null : state.getExitCodeLong().intValue();
    }

    private static io.slipway.container.ContainerState state(@Nullable String text) {
        return io.slipway.container.ContainerState.valueOf(String.valueOf(text).toUpperCase(Locale.ROOT));
    }

    private static Health health(ContainerState state) {
        var said = state.getHealth() == null ? "none" : state.getHealth().getStatus();
        return "none".equals(said) || said == null || said.isEmpty() ? Health.UNCHECKED
                : Health.valueOf(said.toUpperCase(Locale.ROOT));
    }

    /** The engine's word for never is the year 1. */
    static @Nullable Instant moment(@Nullable String text) {
        return text == null || text.isEmpty() || text.startsWith("0001-") ? null : Instant.parse(text);
    }

    private static List<PublishedPort> ports(@Nullable Ports ports) {
        return ports == null ? List.of() : ports.getBindings().entrySet().stream()
                .filter(each -> each.getKey().getProtocol() == InternetProtocol.TCP && each.getValue() != null)
                .flatMap(each -> Stream.of(each.getValue()).map(binding -> new PublishedPort(address(binding.getHostIp()),
                        Integer.parseInt(binding.getHostPortSpec()), each.getKey().getPort()))).distinct().toList();
    }

    /** An engine tells a port on all addresses once for IPv4 and once for IPv6. */
    private static @Nullable String address(@Nullable String told) {
        return told == null || told.isEmpty() || told.equals("0.0.0.0") || told.equals("::") ? null : told;
    }

    private static Map<String, String> addresses(@Nullable Map<String, ContainerNetwork> networks) {
        var addresses = new TreeMap<String, String>();
        Objects.requireNonNullElse(networks, Map.<String, ContainerNetwork>of()).forEach((name, network) -> {
            if (network.getIpAddress() != null && !network.getIpAddress().isEmpty()) {
                addresses.put(name, network.getIpAddress());
            }
        });
        return addresses;
    }

    static Map<String, String> labels(@Nullable Map<String, String> labels) {
        return labels == null ? Map.of() : labels;
    }
}
