package io.slipway.container.docker;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.HostConfig;
import io.slipway.container.ContainerHosts;
import io.slipway.container.HostState;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The hosts of the settings. */
final class DockerContainerHosts implements ContainerHosts {

    private final DockerConnections connections;

    DockerContainerHosts(DockerConnections connections) {
        this.connections = connections;
    }

    @Override
    public boolean simulated() {
        return false;
    }

    @Override
    public List<String> names() {
        return connections.names();
    }

    @Override
    public HostState state(String host) {
        var connection = connections.to(host);
        return connection.call(docker -> {
            var info = docker.infoCmd().exec();
            var limits = docker.listContainersCmd().exec().stream().flatMap(each -> {
                try {
                    return Optional.ofNullable(docker.inspectContainerCmd(each.getId()).exec().getHostConfig()).stream();
                } catch (NotFoundException gone) {
                    return Optional.<HostConfig>empty().stream();
                }
            }).map(config -> Objects.requireNonNullElse(config.getMemory(), 0L)).toList();
            return new HostState(host, connection.url(), info.getServerVersion(), info.getOperatingSystem(),
                    Objects.requireNonNullElse(info.getNCPU(), 0), Objects.requireNonNullElse(info.getMemTotal(), 0L),
                    limits.stream().mapToLong(Long::longValue).sum(), limits.size(),
                    (int) limits.stream().filter(limit -> limit == 0).count(), Objects.requireNonNullElse(info.getImages(), 0));
        });
    }

    @Override
    public void probe(String host) {
        connections.to(host).call(docker -> docker.pingCmd().exec());
    }
}
