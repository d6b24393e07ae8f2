package io.slipway.container.step;

import io.slipway.container.ContainerFailures;
import io.slipway.container.Images;
import io.slipway.shared.Phrase;
import io.slipway.step.Describe;
import io.slipway.step.ExternalThing;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepContract.BusinessError;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches an image. */
@Component
@StepContract(id = "image.pull", title = "Pull image", system = "docker",
        description = "Has a Docker host fetch an image from its registry, with the credentials that the settings have for it.",
        repeat = StepContract.Repeat.IDEMPOTENT, timeout = "PT2H",
        irreversible = "An image in a host's store does no harm, and others may use it by now.",
        errors = {@BusinessError(code = "IMAGE_NOT_FOUND", meaning = "The registry has no such image or tag."),
            @BusinessError(code = "REGISTRY_REFUSED", meaning = "The registry refuses the portal's credentials, or wants some."),
            @BusinessError(code = "NO_SPACE", meaning = "The host's disk is full.")})
class PullImageStep implements Step<PullImageStep.Input, PullImageStep.Output> {

    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Images images;
    private final LongWork work;
    private final ContainerFailures failures = ContainerFailures.of(PullImageStep.class);

    PullImageStep(Images images, LongWork work) {
        this.images = images;
        this.work = work;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        var name = Words.image("image", input.image());
        return work.goOn(run, failures, (line, percent) -> Phrase.of("container.pulling", input.image(), line), listener -> {
            images.pull(input.host(), name, listener);
            return name;
        }, pulled -> failures.ask(() -> images.find(input.host(), pulled.toString()))
                .map(found -> Progress.done(new Output(found.image().id()), new ExternalThing(found.image().id(), input.image())))
                .orElseGet(() -> Progress.done(new Output(input.image()))));
    }

    @Override
    public Progress<Output> check(Input input, String handle, StepRun run) {
        return start(input, run);
    }

    @Override
    public Optional<Undo> abandon(Input input, @Nullable String handle, StepRun run) {
        return Optional.of(work.stopped(run.key()) ? Undo.undone()
                : Undo.pending(AGAIN, Phrase.of("container.stopping-work", input.image())));
    }

    @Override
    public List<Phrase> plan(Input input) {
        return List.of(Phrase.of("container.plan-pull", input.image(), input.host()));
    }

    record Input(@NotBlank @Describe(value = "Name of the Docker host in the settings", example = "docker-1") String host,
                 @NotBlank @Describe(value = "Name of the image", example = "registry.example.org/web:1.4") String image) {
    }

    record Output(@Describe(value = "The image's id", example = "sha256:4f2b…") String imageId) {
    }
}
