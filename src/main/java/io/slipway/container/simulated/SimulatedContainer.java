package io.slipway.container.simulated;

import io.slipway.container.Container;
import io.slipway.container.ContainerSpec;
import io.slipway.container.ContainerState;
import io.slipway.container.ContainerSummary;
import io.slipway.container.Health;
import io.slipway.container.LogLine;
import io.slipway.container.NetworkLink;
import io.slipway.container.PublishedPort;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A container as it is kept; what it is like at a moment follows from the times.
 *
 * @param imageId  the image that it was made of
 * @param networks the networks that it is in
 * @param started  when it was last started, or null when never
 * @param stopped  when somebody stopped it after that, or null
 */
record SimulatedContainer(String host, String id, String name, ContainerSpec spec, String imageId, List<String> networks,
                          Instant created, @Nullable Instant started, @Nullable Instant stopped) {

    private static final int STOPPED = 143;
    private static final int FIRST_CHOICE = 32_768;
    private static final int CHOICES = 20_000;

    static SimulatedContainer of(String host, ContainerSpec spec, String imageId, Instant now) {
        var networks = spec.networks().isEmpty() ? List.of("bridge")
                : spec.networks().stream().map(NetworkLink::network).toList();
        return new SimulatedContainer(host, SimulatedEngines.freshId(), spec.name(), spec, imageId, networks, now, null, null);
    }

    SimulatedContainer startedAt(Instant now) {
        return new SimulatedContainer(host, id, name, spec, imageId, networks, created, now, null);
    }

    SimulatedContainer stoppedAt(Instant now) {
        return new SimulatedContainer(host, id, name, spec, imageId, networks, created, started, now);
    }

    SimulatedContainer in(List<String> others) {
        return new SimulatedContainer(host, id, name, spec, imageId, others, created, started, stopped);
    }

    private SimulatedProgram program() {
        return SimulatedProgram.of(spec.command());
    }

    ContainerState state(Instant now) {
        if (started == null) {
            return ContainerState.CREATED;
        }
        return exitCode(now) == null ? ContainerState.RUNNING : ContainerState.EXITED;
    }

    boolean isRunning(Instant now) {
        return state(now) == ContainerState.RUNNING;
    }

    private @Nullable Integer exitCode(Instant now) {
        if (started == null) {
            return null;
        }
        var program = program();
        var over = program.exitCode() != null && !now.isBefore(started.plus(program.length()));
        return over ? program.exitCode() : stopped == null ? null : Integer.valueOf(STOPPED);
    }

    /** The first check comes after the interval; one that fails has to fail as often as the retries say. */
    private Health health(Instant now) {
        var check = spec.health();
        if (check == null) {
            return Health.UNCHECKED;
        }
        var well = Objects.requireNonNullElse(SimulatedProgram.script(check.command()).exitCode(), 0) == 0;
        var known = started == null ? now : started.plus(check.interval().multipliedBy(well ? 1 : Math.max(1, check.retries())))
                .plus(well ? Duration.ZERO : check.grace());
        if (started == null || now.isBefore(known)) {
            return Health.STARTING;
        }
        return well ? Health.HEALTHY : Health.UNHEALTHY;
    }

    List<LogLine> log(Instant now) {
        var lines = new ArrayList<LogLine>();
        var since = started;
        if (since != null) {
            var end = stopped == null || now.isBefore(stopped) ? now : stopped;
            program().lines().stream().filter(line -> !end.isBefore(since.plus(line.at())))
                    .forEach(line -> lines.add(new LogLine(false, line.text())));
        }
        return lines;
    }

    Container seen(Instant now) {
        var addresses = new TreeMap<String, String>();
        if (isRunning(now)) {
            networks.forEach(network -> addresses.put(network, "172.16." + Math.floorMod(network.hashCode(), 200) + "."
                    + (2 + Math.floorMod(id.hashCode(), 250))));
        }
        return new Container(id, name, spec.image(), imageId, state(now), health(now), exitCode(now), started, 0,
                ports(now), addresses, spec.labels());
    }

    /** Where the wish leaves the choice of a port to the engine, it has chosen one. */
    private List<PublishedPort> ports(Instant now) {
        return isRunning(now) ? spec.ports().stream().map(port -> port.hostPort() != 0 ? port : new PublishedPort(port.address(),
                FIRST_CHOICE + Math.floorMod(id.hashCode() + port.container(), CHOICES), port.container())).toList() : List.of();
    }

    ContainerSummary summary(Instant now) {
        var status = switch (state(now)) {
            case RUNNING -> "Up";
            case EXITED -> "Exited (" + exitCode(now) + ")";
            default -> "Created";
        };
        return new ContainerSummary(id, name, spec.image(), state(now), status, created,  ports(now),
                spec.labels());
    }

    boolean carries(Map<String, String> labels) {
        return SimulatedEngines.carries(spec.labels(), labels);
    }
}
