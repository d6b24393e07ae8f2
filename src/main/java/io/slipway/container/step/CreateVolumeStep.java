package io.slipway.container.step;

import io.slipway.container.ContainerFailures;
import io.slipway.container.ContainerFault;
import io.slipway.container.ContainerFault.Kind;
import io.slipway.container.Volume;
import io.slipway.container.Volumes;
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
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a volume. */
@Component
@StepContract(id = "volume.create", title = "Create volume", system = "docker",
        description = "Makes a volume on a Docker host, on its own disk or, with options of the driver, on network storage. "
                + "Undoing removes the volume with what is in it.",
        repeat = StepContract.Repeat.FINDABLE,
        errors = {@BusinessError(code = "NAME_TAKEN", meaning = "The host has another volume of that name."),
            @BusinessError(code = "NO_SPACE", meaning = "The host's disk is full.")})
class CreateVolumeStep implements Step<CreateVolumeStep.Input, CreateVolumeStep.Output> {

    private static final String LOCAL = "local";

    private final Volumes volumes;
    private final ContainerFailures failures = ContainerFailures.of(CreateVolumeStep.class);

    CreateVolumeStep(Volumes volumes) {
        this.volumes = volumes;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        var driver = Words.isGiven(input.driver()) ? String.valueOf(input.driver()) : LOCAL;
        var volume = new Volume(input.name(), driver, Marks.of(run), Words.pairs("options", input.options()));
        try {
            volumes.create(input.host(), volume);
        } catch (ContainerFault fault) {
            if (fault.kind() != Kind.NAME_TAKEN || ours(input, run).isEmpty()) {
                throw failures.of(fault);
            }
        }
        return done(input);
    }

    @Override
    public Lookup<Output> find(Input input, StepRun run) {
        return ours(input, run).isPresent() ? Lookup.found(done(input)) : Lookup.absent();
    }

    @Override
    public Undo undo(Input input, @Nullable Output output, StepRun run) {
        var there = failures.ask(() -> volumes.find(input.host(), input.name()));
        if (there.isPresent() && !Marks.areOf(run, there.get().labels())) {
            return output == null ? Undo.undone()
                    : Undo.impossible(Phrase.of("container.volume-not-ours", input.name(), input.host()));
        }
        there.ifPresent(volume -> failures.tell(() -> volumes.remove(input.host(), volume.name())));
        return Undo.undone();
    }

    @Override
    public List<Phrase> plan(Input input) {
        return List.of(Phrase.of("container.plan-volume", input.name(), input.host()));
    }

    private Optional<Volume> ours(Input input, StepRun run) {
        return failures.ask(() -> volumes.find(input.host(), input.name())).filter(found -> Marks.areOf(run, found.labels()));
    }

    private static Progress<Output> done(Input input) {
        return Progress.done(new Output(input.name()), new ExternalThing(input.name(), input.host() + "/" + input.name()));
    }

    record Input(@NotBlank @Describe(value = "Name of the Docker host in the settings", example = "docker-1") String host,
                 @NotBlank @Pattern(regexp = "[a-zA-Z0-9][a-zA-Z0-9_.-]+")
                 @Describe(value = "Name of the new volume, unique on its host", example = "billing-data") String name,
                 @Describe(value = "Volume driver; empty for local", example = "local") @Nullable String driver,
                 @Describe(value = "Options of the driver, one name=value in each line; may be empty", example = "type=nfs")
                 @Nullable String options) {
    }

    record Output(@Describe(value = "The volume's name", example = "billing-data") String volumeName) {
    }
}
