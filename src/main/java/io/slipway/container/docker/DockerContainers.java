package io.slipway.container.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.Statistics;
import io.slipway.container.Container;
import io.slipway.container.ContainerFault;
import io.slipway.container.ContainerFault.Kind;
import io.slipway.container.ContainerSpec;
import io.slipway.container.ContainerSummary;
import io.slipway.container.ContainerUsage;
import io.slipway.container.Containers;
import io.slipway.container.ExecResult;
import io.slipway.container.Feed;
import io.slipway.container.FeedListener;
import io.slipway.container.LogLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Containers of real engines. */
final class DockerContainers implements Containers {

    private static final int MOST_OUTPUT = 64 * 1024;

    private final DockerConnections connections;

    DockerContainers(DockerConnections connections) {
        this.connections = connections;
    }

    @Override
    public boolean simulated() {
        return false;
    }

    @Override
    public List<ContainerSummary> list(String host, Map<String, String> labels) {
        return connections.to(host).call(docker -> {
            var list = docker.listContainersCmd().withShowAll(true);
            if (!labels.isEmpty()) {
                list.withLabelFilter(labels);
            }
            return list.exec().stream().map(Readings::summary).toList();
        });
    }

    @Override
    public Optional<Container> find(String host, String container) {
        return connections.to(host).call(docker -> {
            try {
                return Optional.of(Readings.container(docker.inspectContainerCmd(container).exec()));
            } catch (NotFoundException gone) {
                return Optional.empty();
            }
        });
    }

    @Override
    public String create(String host, ContainerSpec spec) {
        var connection = connections.to(host);
        return connection.call(docker -> {
            var id = Creation.of(docker, spec).exec().getId();
            try {
                spec.networks().stream().skip(1).forEach(link -> DockerNetworks.connect(docker, link, id));
            } catch (RuntimeException e) {
                docker.removeContainerCmd(id).withForce(true).exec();
                throw e;
            }
            return id;
        });
    }

    @Override
    public void start(String host, String container) {
        unlessSo(host, docker -> docker.startContainerCmd(container).exec());
    }

    @Override
    public void stop(String host, String container, Duration grace) {
        unlessSo(host, docker -> docker.stopContainerCmd(container).withTimeout(Math.toIntExact(grace.toSeconds())).exec());
    }

    @Override
    public void restart(String host, String container, Duration grace) {
        unlessSo(host, docker -> docker.restartContainerCmd(container).withTimeout(Math.toIntExact(grace.toSeconds())).exec());
    }

    private void unlessSo(String host, Consumer<DockerClient> change) {
        connections.to(host).work(docker -> {
            try {
                change.accept(docker);
                return true;
            } catch (NotModifiedException already) {
                return false;
            }
        });
    }

    @Override
    public boolean remove(String host, String container) {
        return connections.to(host).work(docker -> {
            try {
                docker.removeContainerCmd(container).withForce(true).withRemoveVolumes(true).exec();
                return true;
            } catch (NotFoundException gone) {
                return false;
            } catch (ConflictException busy) {
                if (String.valueOf(busy.getMessage()).contains("already in progress")) {
                    return true;
                }
                throw busy;
            }
        });
    }

    @Override
    public List<LogLine> log(String host, String container, int lines) {
        var found = new ArrayList<LogLine>();
        var splitter = new Lines(found::add);
        connections.to(host).call(docker -> {
            Items.<Frame>all(host, splitter, callback -> docker.logContainerCmd(container).withStdOut(true).withStdErr(true)
                    .withTail(lines).exec(callback));
            return true;
        });
        splitter.end();
        return found;
    }

    @Override
    public Feed followLog(String host, String container, int lines, FeedListener<LogLine> listener) {
        var connection = connections.to(host);
        var splitter = new Lines(listener::next);
        var feed = new Listening<Frame>(connection.faults(), listener, splitter, splitter::end);
        return connection.feed(docker -> docker.logContainerCmd(container).withStdOut(true).withStdErr(true)
                .withFollowStream(true).withTail(lines).exec(feed));
    }

    @Override
    public Feed followUsage(String host, String container, FeedListener<ContainerUsage> listener) {
        var connection = connections.to(host);
        var feed = new Listening<Statistics>(connection.faults(), listener,
                seen -> Usage.of(seen).ifPresent(listener::next), () -> { });
        return connection.feed(docker -> docker.statsCmd(container).exec(feed));
    }

    @Override
    public ExecResult exec(String host, String container, List<String> command, Duration atMost) {
        var output = new StringBuilder();
        var splitter = new Lines(line -> {
            if (output.length() < MOST_OUTPUT) {
                output.append(line.text()).append('\n');
            }
        });
        return connections.to(host).work(docker -> {
            var id = docker.execCreateCmd(container).withCmd(command.toArray(String[]::new)).withAttachStdout(true)
                    .withAttachStderr(true).exec().getId();
            if (!Items.<Frame>within(host, atMost, splitter, callback -> docker.execStartCmd(id).exec(callback))) {
                throw new ContainerFault(Kind.OTHER, host, command.get(0) + " did not end within " + atMost.toSeconds() + " s.");
            }
            splitter.end();
            var code = Objects.requireNonNullElse(docker.inspectExecCmd(id).exec().getExitCodeLong(), -1L);
            return new ExecResult(code.intValue(), output.substring(0, Math.min(output.length(), MOST_OUTPUT)));
        });
    }
}
