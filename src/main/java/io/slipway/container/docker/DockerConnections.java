package io.slipway.container.docker;

import io.slipway.container.ContainerFault;
import io.slipway.container.ContainerFault.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The doors to the hosts that are configured. */
final class DockerConnections implements AutoCloseable {

    private final Map<String, DockerConnection> connections = new TreeMap<>();

    /** @throws io.slipway.shared.StartRefused for keys and certificates that cannot be used */
    DockerConnections(DockerProperties properties) {
        properties.hosts().forEach((name, host) -> connections.put(name, new DockerConnection(name, host, properties)));
    }

    List<String> names() {
        return List.copyOf(connections.keySet());
    }

    /** @throws ContainerFault when no such host is configured */
    DockerConnection to(String host) {
        return Optional.ofNullable(connections.get(host))
                .orElseThrow(() -> new ContainerFault(Kind.UNKNOWN_HOST, host, String.join(", ", names())));
    }

    @Override
    public void close() {
        connections.values().forEach(DockerConnection::close);
    }
}
