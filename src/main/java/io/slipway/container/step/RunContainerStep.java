package io.slipway.container.step;

import io.slipway.container.Container;
import io.slipway.container.ContainerFailures;
import io.slipway.container.ContainerFault;
import io.slipway.container.ContainerFault.Kind;
import io.slipway.container.Containers;
import io.slipway.container.Health;
import io.slipway.container.LogLine;
import io.slipway.container.PortTaken;
import io.slipway.container.PublishedPort;
import io.slipway.shared.Phrase;
import io.slipway.step.BusinessFailure;
import io.slipway.step.Describe;
import io.slipway.step.ExternalThing;
import io.slipway.step.Lookup;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepContract.BusinessError;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes and starts a container, and waits until it works. The handle is the moment since when it was first seen running, or
 * nothing before that. A container that does not come up is removed, so that a process which takes the error has nothing left
 * over.
 */
@Component
@StepContract(id = "container.run", title = "Run container", system = "docker",
        description = "Makes a container from an image that the Docker host has, starts it, and waits until it is healthy; "
                + "without a health check, until it has run for three seconds. A container that does not come up is "
                + "removed again.",
        repeat = StepContract.Repeat.FINDABLE, timeout = "PT30M",
        errors = {@BusinessError(code = "IMAGE_NOT_FOUND", meaning = "The Docker host has no image of that name."),
            @BusinessError(code = "NAME_TAKEN", meaning = "Another container of the host has that name."),
            @BusinessError(code = "PORT_TAKEN", meaning = "Something else listens on the port of the host."),
            @BusinessError(code = "NO_SPACE", meaning = "The host's disk is full."),
            @BusinessError(code = "CANNOT_RUN", meaning = "The program cannot be run: missing, or for another processor."),
            @BusinessError(code = RunContainerStep.DIED, meaning = "The container ended right after its start."),
            @BusinessError(code = RunContainerStep.UNHEALTHY, meaning = "The container runs, but its health check fails.")})
class RunContainerStep implements Step<RunInput, RunContainerStep.Output> {

    static final String DIED = "DIED";
    static final String UNHEALTHY = "UNHEALTHY";

    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration SETTLED = Duration.ofSeconds(3);
    private static final String NOT_YET = "starting";
    private static final int LAST_LINES = 20;

    private final Containers containers;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final ContainerFailures failures = ContainerFailures.of(RunContainerStep.class);

    RunContainerStep(Containers containers, Clock clock, ApplicationEventPublisher events) {
        this.containers = containers;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Progress<Output> start(RunInput input, StepRun run) {
        var spec = input.spec(run);
        try {
            containers.create(input.host(), spec);
        } catch (ContainerFault fault) {
            if (fault.kind() != Kind.NAME_TAKEN || ours(input, run).isEmpty()) {
                throw failures.of(fault);
            }
        }
        return goOn(input, NOT_YET, run);
    }

    @Override
    public Progress<Output> check(RunInput input, String handle, StepRun run) {
        return goOn(input, handle, run);
    }

    @Override
    public Lookup<Output> find(RunInput input, StepRun run) {
        return ours(input, run).isPresent() ? Lookup.found(goOn(input, NOT_YET, run)) : Lookup.absent();
    }

    /** Whatever is there by now is removed: unlike a look-up, this starts nothing. */
    @Override
    public Optional<Undo> abandon(RunInput input, @Nullable String handle, StepRun run) {
        return Optional.of(undo(input, null, run));
    }

    @Override
    public Undo undo(RunInput input, @Nullable Output output, StepRun run) {
        var there = failures.ask(() -> containers.find(input.host(), input.name()));
        if (there.isEmpty()) {
            return Undo.undone(Phrase.of(output == null ? "container.nothing-made" : "container.gone", input.name()));
        }
        if (!Marks.areOf(run, there.get().labels())) {
            return output == null ? Undo.undone(Phrase.of("container.nothing-made", input.name()))
                    : Undo.impossible(Phrase.of("container.not-ours", input.name(), input.host()));
        }
        failures.tell(() -> containers.remove(input.host(), there.get().id()));
        return Undo.undone();
    }

    @Override
    public List<Phrase> plan(RunInput input) {
        return List.of(Phrase.of("container.plan-run", input.name(), input.image(), input.host()));
    }

    private Optional<Container> ours(RunInput input, StepRun run) {
        return failures.ask(() -> containers.find(input.host(), input.name()))
                .filter(found -> Marks.areOf(run, found.labels()));
    }

    private Progress<Output> goOn(RunInput input, String handle, StepRun run) {
        var found = ours(input, run);
        return found.isEmpty() ? start(input, run) : switch (found.get().state()) {
            case CREATED -> started(input, found.get(), run);
            case RUNNING, PAUSED -> running(input, found.get(), handle);
            case RESTARTING, REMOVING, EXITED, DEAD -> throw died(input, found.get());
        };
    }

    private Progress<Output> started(RunInput input, Container made, StepRun run) {
        try {
            containers.start(input.host(), made.id());
        } catch (ContainerFault fault) {
            if (fault.kind() != Kind.UNREACHABLE) {
                failures.tell(() -> containers.remove(input.host(), made.id()));
            }
            if (fault.kind() == Kind.PORT_TAKEN) {
                taken(input, fault, run).forEach(port -> events.publishEvent(new PortTaken(input.host(), port)));
            }
            throw failures.of(fault);
        }
        return Progress.running(NOT_YET, AGAIN, Phrase.of("container.starting", input.name()));
    }

    /** An engine names the port in its sentence only. */
    private static List<Integer> taken(RunInput input, ContainerFault fault, StepRun run) {
        var wished = input.spec(run).ports().stream().map(PublishedPort::hostPort).toList();
        return wished.size() == 1 ? wished
                : wished.stream().filter(port -> fault.detail().matches("(?s).*\\b" + port + "\\b.*")).toList();
    }

    private Progress<Output> running(RunInput input, Container container, String handle) {
        if (container.restarts() > 0) {
            throw died(input, container);
        }
        if (container.health() == Health.UNHEALTHY) {
            var lines = lastLines(input, container);
            failures.tell(() -> containers.remove(input.host(), container.id()));
            throw new BusinessFailure(UNHEALTHY, Phrase.of("container.unhealthy", input.name(), input.host(), lines));
        }
        if (container.health() == Health.STARTING) {
            return Progress.running(NOT_YET, AGAIN, Phrase.of("container.awaiting-health", input.name()));
        }
        var since = handle.equals(NOT_YET) ? clock.instant() : Instant.parse(handle);
        if (container.health() == Health.UNCHECKED && clock.instant().isBefore(since.plus(SETTLED))) {
            return Progress.running(since.toString(), AGAIN, Phrase.of("container.starting", input.name()));
        }
        var address = container.addresses().values().stream().sorted().findFirst().orElse(null);
        return Progress.done(new Output(container.id(), container.name(), address),
                new ExternalThing(container.id(), input.host() + "/" + container.name()));
    }

    private BusinessFailure died(RunInput input, Container container) {
        var lines = lastLines(input, container);
        failures.tell(() -> containers.remove(input.host(), container.id()));
        var code = container.exitCode() == null ? "?" : container.exitCode().toString();
        return new BusinessFailure(DIED, Phrase.of("container.died", input.name(), input.host(), code, lines));
    }

    private String lastLines(RunInput input, Container container) {
        return failures.ask(() -> containers.log(input.host(), container.id(), LAST_LINES)).stream().map(LogLine::text)
                .collect(Collectors.joining("\n"));
    }

    record Output(@Describe(value = "The container's id on its host", example = "3f9d0c7b5a11") String containerId,
                  @Describe(value = "The container's name", example = "billing-svn") String containerName,
                  @Describe(value = "Its IPv4 address in its network; empty when it has none", example = "172.30.1.5")
                  @Nullable String address) {
    }
}
