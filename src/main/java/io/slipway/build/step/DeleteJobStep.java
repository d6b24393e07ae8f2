package io.slipway.build.step;

import io.slipway.build.BuildFailures;
import io.slipway.build.BuildServer;
import io.slipway.shared.Phrase;
import io.slipway.step.Describe;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Removes a job with its builds. */
@Component
@StepContract(id = "build.delete-job", title = "Delete build job", system = "jenkins",
        description = "Removes a job from Jenkins with its builds and their logs. A job that is gone already is no error.",
        repeat = StepContract.Repeat.IDEMPOTENT, irreversible = "The job's builds and logs are deleted with it.")
class DeleteJobStep implements Step<DeleteJobStep.Input, DeleteJobStep.Output> {

    private final BuildServer server;
    private final BuildFailures failures = BuildFailures.of(DeleteJobStep.class);

    DeleteJobStep(BuildServer server) {
        this.server = server;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        return Progress.done(new Output(failures.ask(() -> server.delete(input.job()))));
    }

    @Override
    public Optional<Undo> abandon(Input input, @Nullable String handle, StepRun run) {
        return Optional.of(failures.ask(() -> server.job(input.job()))
                .map(job -> Undo.undone(Phrase.of("build.job-not-deleted", input.job())))
                .orElseGet(() -> Undo.impossible(Phrase.of("build.job-deleted-for-good", input.job()))));
    }

    @Override
    public List<Phrase> plan(Input input) {
        return List.of(Phrase.of("build.plan-delete-job", input.job()));
    }

    record Input(@NotBlank @Describe(value = "The job's name", example = "web-shop") String job) {
    }

    record Output(@Describe(value = "Whether there was a job to remove", example = "true") boolean removed) {
    }
}
