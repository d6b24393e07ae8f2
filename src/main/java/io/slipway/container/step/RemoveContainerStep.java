package io.slipway.container.step;

import io.slipway.container.ContainerFailures;
import io.slipway.container.Containers;
import io.slipway.shared.Phrase;
import io.slipway.step.Describe;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Removes a container. */
@Component
@StepContract(id = "container.remove", title = "Remove container", system = "docker",
        description = "Stops a container, with ten seconds to end by itself, and removes it with its unnamed volumes. Named "
                + "volumes stay. A container that is gone already is no error.",
        repeat = StepContract.Repeat.IDEMPOTENT,
        irreversible = "What the container kept outside of named volumes is gone with it.")
class RemoveContainerStep implements Step<RemoveContainerStep.Input, RemoveContainerStep.Output> {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Containers containers;
    private final ContainerFailures failures = ContainerFailures.of(RemoveContainerStep.class);

    RemoveContainerStep(Containers containers) {
        this.containers = containers;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        var found = failures.ask(() -> containers.find(input.host(), input.container()));
        found.ifPresent(container -> failures.tell(() -> {
            containers.stop(input.host(), container.id(), GRACE);
            containers.remove(input.host(), container.id());
        }));
        return Progress.done(new Output(found.isPresent()));
    }

    /** What is gone stays gone, what is there stays there. */
    @Override
    public Optional<Undo> abandon(Input input, @Nullable String handle, StepRun run) {
        return Optional.of(failures.ask(() -> containers.find(input.host(), input.container())).isPresent()
                ? Undo.undone(Phrase.of("container.not-removed", input.container()))
                : Undo.impossible(Phrase.of("container.removed-for-good", input.container())));
    }

    @Override
    public List<Phrase> plan(Input input) {
        return List.of(Phrase.of("container.plan-remove", input.container(), input.host()));
    }

    record Input(@NotBlank @Describe(value = "Name of the Docker host in the settings", example = "docker-1") String host,
                 @NotBlank @Describe(value = "Name or id of the container", example = "billing-svn") String container) {
    }

    record Output(@Describe(value = "Whether there was a container to remove", example = "true") boolean removed) {
    }
}
