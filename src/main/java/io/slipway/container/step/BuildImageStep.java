package io.slipway.container.step;

import io.slipway.container.BuildSpec;
import io.slipway.container.ContainerFailures;
import io.slipway.container.Image;
import io.slipway.container.Images;
import io.slipway.container.Labels;
import io.slipway.shared.Phrase;
import io.slipway.step.Describe;
import io.slipway.step.ExternalThing;
import io.slipway.step.Lookup;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepContract.BusinessError;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds an image; the effect's key is one of its labels. */
@Component
@StepContract(id = "image.build", title = "Build image", system = "docker",
        description = "Has a Docker host build an image: from a Dockerfile, or from a template that comes with the portal, with "
                + "its files.",
        repeat = StepContract.Repeat.FINDABLE, timeout = "PT2H",
        errors = {@BusinessError(code = "BUILD_FAILED", meaning = "The Dockerfile is wrong, or one of its commands failed."),
            @BusinessError(code = "IMAGE_NOT_FOUND", meaning = "The image that it builds on does not exist."),
            @BusinessError(code = "NO_SPACE", meaning = "The host's disk is full.")})
class BuildImageStep implements Step<BuildImageStep.Input, BuildImageStep.Output> {

    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Images images;
    private final LongWork work;
    private final ImageTemplates templates;
    private final ContainerFailures failures = ContainerFailures.of(BuildImageStep.class);

    BuildImageStep(Images images, LongWork work, ImageTemplates templates) {
        this.images = images;
        this.work = work;
        this.templates = templates;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        var spec = spec(input, run);
        return work.goOn(run, failures, (line, percent) -> Phrase.of("container.building", input.image(), line),
                listener -> images.build(input.host(), spec, listener), id -> done(input, id));
    }

    private BuildSpec spec(Input input, StepRun run) {
        var name = Words.image("image", input.image());
        var arguments = Words.pairs("arguments", input.arguments());
        if (Words.isGiven(input.template())) {
            var template = Words.read("template", String.valueOf(input.template()), templates::get);
            return new BuildSpec(name, template.dockerfile(), template.files(), arguments, Marks.of(run));
        }
        if (!Words.isGiven(input.dockerfile())) {
            throw Words.wrong("dockerfile", "");
        }
        return new BuildSpec(name, String.valueOf(input.dockerfile()), Map.of(), arguments, Marks.of(run));
    }

    @Override
    public Progress<Output> check(Input input, String handle, StepRun run) {
        return start(input, run);
    }

    @Override
    public Lookup<Output> find(Input input, StepRun run) {
        return made(input, run).stream().findFirst().<Lookup<Output>>map(image -> Lookup.found(done(input, image.id())))
                .orElseGet(Lookup::absent);
    }

    @Override
    public Optional<Undo> abandon(Input input, @Nullable String handle, StepRun run) {
        return Optional.of(work.stopped(run.key()) ? undo(input, null, run)
                : Undo.pending(AGAIN, Phrase.of("container.stopping-work", input.image())));
    }

    @Override
    public Undo undo(Input input, @Nullable Output output, StepRun run) {
        made(input, run).forEach(image -> failures.tell(() -> {
            image.names().forEach(name -> images.remove(input.host(), name));
            images.remove(input.host(), image.id());
        }));
        return Undo.undone();
    }

    @Override
    public List<Phrase> plan(Input input) {
        return List.of(Phrase.of("container.plan-build", input.image(), input.host()));
    }

    private List<Image> made(Input input, StepRun run) {
        return failures.ask(() -> images.list(input.host(), Map.of(Labels.EFFECT, run.key())));
    }

    private static Progress<Output> done(Input input, String id) {
        return Progress.done(new Output(id), new ExternalThing(id, input.image()));
    }

    record Input(@NotBlank @Describe(value = "Name of the Docker host in the settings", example = "docker-1") String host,
                 @NotBlank @Describe(value = "Name of the new image", example = "registry.example.org/web:1.4") String image,
                 @Describe(value = "Name of a template that comes with the portal; empty when a Dockerfile is given",
                         example = "svn") @Nullable String template,
                 @Size(max = 20_000) @Describe(value = "Text of the Dockerfile; empty when a template is given",
                         example = "FROM debian:12") @Nullable String dockerfile,
                 @Describe(value = "Build arguments, one NAME=value in each line; may be empty", example = "BASE=debian:12")
                 @Nullable String arguments) {
    }

    record Output(@Describe(value = "The image's id", example = "sha256:4f2b…") String imageId) {
    }
}
