package io.slipway.build.step;

import io.slipway.build.BuildFailures;
import io.slipway.build.BuildFault;
import io.slipway.build.BuildJob;
import io.slipway.build.BuildServer;
import io.slipway.build.JobSpec;
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
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a job from a template. */
@Component
@StepContract(id = "build.create-job", title = "Create build job", system = "jenkins",
        description = "Creates a job in Jenkins from a template. It builds with a shell script, keeps the files that are named, "
                + "and takes the parameters SLIPWAY_EFFECT and REVISION.",
        repeat = StepContract.Repeat.FINDABLE,
        errors = {@BusinessError(code = "NAME_TAKEN", meaning = "Another job in Jenkins has that name."),
            @BusinessError(code = "TEMPLATE_NOT_FOUND", meaning = "The portal has no job template of that name.")})
class CreateJobStep implements Step<CreateJobStep.Input, CreateJobStep.Output> {

    private final BuildServer server;
    private final BuildFailures failures = BuildFailures.of(CreateJobStep.class);

    CreateJobStep(BuildServer server) {
        this.server = server;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        try {
            server.create(new JobSpec(input.name(), run.key(), text(input.note()), input.template(), input.values()));
        } catch (BuildFault fault) {
            // An answer may have been lost after the job was made.
            if (fault.kind() != BuildFault.Kind.NAME_TAKEN || own(input, run).isEmpty()) {
                throw failures.of(fault);
            }
        }
        return failures.ask(() -> server.job(input.name())).map(CreateJobStep::done)
                .orElseGet(() -> Progress.done(new Output(input.name(), null), new ExternalThing(input.name(), input.name())));
    }

    @Override
    public Lookup<Output> find(Input input, StepRun run) {
        return own(input, run).map(job -> Lookup.found(done(job))).orElseGet(Lookup::absent);
    }

    @Override
    public Undo undo(Input input, @Nullable Output output, StepRun run) {
        var job = failures.ask(() -> server.job(input.name()));
        if (job.isEmpty()) {
            return Undo.undone(Phrase.of("build.job-gone", input.name()));
        }
        if (!run.key().equals(job.get().effectKey())) {
            return output == null ? Undo.undone(Phrase.of("build.no-job-made", input.name()))
                    : Undo.impossible(Phrase.of("build.job-not-ours", input.name()));
        }
        failures.tell(() -> server.delete(input.name()));
        return Undo.undone();
    }

    @Override
    public List<Phrase> plan(Input input) {
        return List.of(Phrase.of("build.plan-create-job", input.name(), input.template()));
    }

    private Optional<BuildJob> own(Input input, StepRun run) {
        return failures.ask(() -> server.job(input.name())).filter(job -> run.key().equals(job.effectKey()));
    }

    private static Progress<Output> done(BuildJob job) {
        return Progress.done(new Output(job.name(), job.link()), new ExternalThing(job.name(), job.name(), job.link()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    record Input(@NotBlank @Size(max = 80) @Pattern(regexp = "[\\p{L}\\p{N}]([\\p{L}\\p{N} ._-]*[\\p{L}\\p{N}_-])?")
                 @Describe(value = "Name of the new job", example = "web-shop") String name,
                 @NotBlank @Describe(value = "Name of the template: script or subversion", example = "subversion")
                 String template,
                 @NotBlank @Size(max = 20_000)
                 @Describe(value = "Shell script that builds", example = "mvn -B package") String script,
                 @Describe(value = "Files to keep, relative to the workspace, patterns separated by commas; empty for none",
                         example = "target/*.war") @Nullable String artifacts,
                 @Describe(value = "Address of the repository, for the template subversion",
                         example = "https://svn.example.org/web-shop/trunk") @Nullable String repository,
                 @Describe(value = "Id of the credentials in Jenkins that read the repository; empty for none",
                         example = "svn-reader")
                 @Nullable String credentials,
                 @Describe(value = "When to look for commits, as in cron; empty for never", example = "H/5 * * * *")
                 @Nullable String schedule,
                 @Describe(value = "One line for people, written into the description", example = "Web shop of team platform")
                 @Nullable String note) {

        Map<String, String> values() {
            return Map.of("script", script, "artifacts", text(artifacts), "repository", text(repository), "credentials",
                    text(credentials), "schedule", text(schedule));
        }
    }

    record Output(@Describe(value = "The job's name", example = "web-shop") String job,
                  @Describe(value = "The job's page in Jenkins", example = "https://ci.example.org/job/web-shop/")
                  @Nullable String url) {
    }
}
