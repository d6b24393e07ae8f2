package io.slipway.container.simulated;

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
import io.slipway.container.PublishedPort;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Containers in the simulated world. */
class SimulatedContainers implements Containers {

    private static final long USED = 24L << 20;
    private static final long ALL = 16L << 30;

    private final SimulatedEngines engines;

    SimulatedContainers(SimulatedEngines engines) {
        this.engines = engines;
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public List<ContainerSummary> list(String host, Map<String, String> labels) {
        return engines.call(DockerOperation.LIST, host, () -> engines.containers(host).stream()
                .filter(each -> each.carries(labels)).sorted(Comparator.comparing(SimulatedContainer::created).reversed())
                .map(each -> each.summary(engines.now())).toList());
    }

    @Override
    public Optional<Container> find(String host, String container) {
        return engines.call(DockerOperation.FIND, host,
                () -> engines.container(host, container).map(each -> each.seen(engines.now())));
    }

    @Override
    public String create(String host, ContainerSpec spec) {
        return engines.call(DockerOperation.CREATE, host, () -> {
            var image = engines.image(host, spec.image())
                    .orElseThrow(() -> new ContainerFault(Kind.IMAGE_NOT_FOUND, host, spec.image()));
            var made = SimulatedContainer.of(host, spec, image.id(), engines.now());
            if (!engines.add(made)) {
                throw new ContainerFault(Kind.NAME_TAKEN, host, spec.name());
            }
            return made.id();
        });
    }

    @Override
    public void start(String host, String container) {
        engines.call(DockerOperation.START, host, () -> engines.change(host, container, found -> {
            if (found.isRunning(engines.now())) {
                return found;
            }
            found.spec().ports().stream().map(PublishedPort::hostPort).filter(port -> isTaken(host, found, port)).findFirst()
                    .ifPresent(port -> {
                        throw new ContainerFault(Kind.PORT_TAKEN, host, Integer.toString(port));
                    });
            return found.startedAt(engines.now());
        }));
    }

    private boolean isTaken(String host, SimulatedContainer wanting, int port) {
        return port != 0 && engines.containers(host).stream().filter(each -> !each.id().equals(wanting.id()))
                .filter(each -> each.isRunning(engines.now()))
                .anyMatch(each -> each.spec().ports().stream().anyMatch(taken -> taken.hostPort() == port));
    }

    @Override
    public void stop(String host, String container, Duration grace) {
        engines.call(DockerOperation.STOP, host, () -> engines.change(host, container,
                found -> found.isRunning(engines.now()) ? found.stoppedAt(engines.now()) : found));
    }

    @Override
    public void restart(String host, String container, Duration grace) {
        engines.call(DockerOperation.RESTART, host, () -> engines.change(host, container,
                found -> found.startedAt(engines.now())));
    }

    @Override
    public boolean remove(String host, String container) {
        return engines.call(DockerOperation.REMOVE, host, () -> engines.container(host, container).map(engines::remove)
                .orElse(false));
    }

    @Override
    public List<LogLine> log(String host, String container, int lines) {
        return engines.call(DockerOperation.LOG, host, () -> {
            var log = SimulatedEngines.demand(engines.container(host, container), host, container).log(engines.now());
            return log.subList(Math.max(0, log.size() - lines), log.size());
        });
    }

    @Override
    public Feed followLog(String host, String container, int lines, FeedListener<LogLine> listener) {
        var told = new int[1];
        return feed(host, container, listener, found -> {
            var log = found.log(engines.now());
            log.subList(told[0], log.size()).forEach(listener::next);
            told[0] = log.size();
        });
    }

    @Override
    public Feed followUsage(String host, String container, FeedListener<ContainerUsage> listener) {
        return feed(host, container, listener, found -> {
            var age = found.started() == null ? 0 : Duration.between(found.started(), engines.now()).toSeconds();
            listener.next(new ContainerUsage(engines.now(), 1.5 + age % 5, USED + age % 7 * (1 << 20),
                    Objects.requireNonNullElse(found.spec().limits().memoryBytes(), ALL), 1200 * age, 800 * age));
        });
    }

    private Feed feed(String host, String container, FeedListener<?> listener, SimulatedFeed.Look look) {
        var found = engines.call(DockerOperation.LOG, host,
                () -> SimulatedEngines.demand(engines.container(host, container), host, container));
        return SimulatedFeed.begin(() -> engines.container(host, found.id()), () -> engines.now(), look, listener);
    }

    @Override
    public ExecResult exec(String host, String container, List<String> command, Duration atMost) {
        return engines.call(DockerOperation.EXEC, host, () -> {
            var found = SimulatedEngines.demand(engines.container(host, container), host, container);
            if (!found.isRunning(engines.now())) {
                throw new ContainerFault(Kind.WRONG_STATE, host, container);
            }
            var program = SimulatedProgram.of(command);
            var output = new StringBuilder();
            program.lines().forEach(line -> output.append(line.text()).append('\n'));
            return new ExecResult(Objects.requireNonNullElse(program.exitCode(), 0), output.toString());
        });
    }
}
