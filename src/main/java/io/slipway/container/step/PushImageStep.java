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

/** Takes an image to its registry. */
@Component
@StepContract(id = "image.push", title = "Push image", system = "docker",
        description = "Has a Docker host take an image to the registry in its name, with the credentials that the settings have "
                + "for it.",
        repeat = StepContract.Repeat.IDEMPOTENT, timeout = "PT2H",
        irreversible = "What a registry has may have been pulled by others already; delete it there if it is not wanted.",
        errors = {@BusinessError(code = "IMAGE_NOT_FOUND", meaning = "The host has no image of that name."),
            @BusinessError(code = "REGISTRY_REFUSED", meaning = "The registry refuses the portal's credentials, or wants some.")})
class PushImageStep implements Step<PushImageStep.Input, PushImageStep.Output> {

    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Images images;
    private final LongWork work;
    private final ContainerFailures failures = ContainerFailures.of(PushImageStep.class);

    PushImageStep(Images images, LongWork work) {
        this.images = images;
        this.work = work;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        var name = Words.image("image", input.image());
        return work.goOn(run, failures, (line, percent) -> Phrase.of("container.pushing", input.image(), line),
                listener -> images.push(input.host(), name, listener),
                digest -> Progress.done(new Output(digest), new ExternalThing(digest, input.image())));
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
        return List.of(Phrase.of("container.plan-push", input.image(), input.host()));
    }

    record Input(@NotBlank @Describe(value = "Name of the Docker host in the settings", example = "docker-1") String host,
                 @NotBlank @Describe(value = "Name of the image with its registry", example = "registry.example.org/web:1.4")
                 String image) {
    }

    record Output(@Describe(value = "The digest by which the registry knows it", example = "sha256:9a01…") String digest) {
    }
}
