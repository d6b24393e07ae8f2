package io.slipway.build.step;

import io.slipway.build.Build;
import io.slipway.build.BuildFailures;
import io.slipway.build.BuildOrder;
import io.slipway.build.BuildResult;
import io.slipway.build.BuildServer;
import io.slipway.build.BuildTrace;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs a build and waits for its end. */
@Component
@StepContract(id = "build.run", title = "Run build", system = "jenkins",
        description = "Runs a build of a job in Jenkins and waits for its end. The job has to take the parameter SLIPWAY_EFFECT, "
                + "by which the build is found again; jobs of the step build.create-job do.",
        repeat = StepContract.Repeat.FINDABLE, timeout = "PT12H",
        errors = {@BusinessError(code = RunBuildStep.FAILED, meaning = "The build ended without success."),
            @BusinessError(code = RunBuildStep.NEVER_STARTED, meaning = "The build did not begin in time, or was taken out of "
                    + "the queue.")},
        irreversible = "What a build has published or deployed stays; one that still runs is aborted.")
class RunBuildStep implements Step<RunBuildStep.Input, RunBuildStep.Output> {

    static final String FAILED = "BUILD_FAILED";
    static final String NEVER_STARTED = "BUILD_NEVER_STARTED";

    private static final Duration AGAIN = Duration.ofSeconds(2);
    /** Between the queue and the builds, or while a request is on its way, a build is nowhere. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(20);
    private static final int USUAL_WAIT = 60;

    private final BuildServer server;
    private final Clock clock;
    private final BuildFailures failures = BuildFailures.of(RunBuildStep.class);
    private final BuildEnds ends;

    RunBuildStep(BuildServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
        this.ends = new BuildEnds(server);
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        var order = new BuildOrder(input.job(), run.key(), Parameters.read(input.parameters()));
        var item = failures.ask(() -> server.trigger(order));
        return Progress.running(RunHandle.asked(item).toString(), AGAIN, Phrase.of("build.asked", input.job()));
    }

    @Override
    public Progress<Output> check(Input input, String handle, StepRun run) {
        var last = RunHandle.parse(handle);
        var trace = trace(input, last, run);
        return trace instanceof BuildTrace.Nothing ? missing(input, last, run) : follow(input, last, trace, run);
    }

    @Override
    public Lookup<Output> find(Input input, StepRun run) {
        var unknown = RunHandle.asked(Optional.empty());
        var trace = trace(input, unknown, run);
        if (!(trace instanceof BuildTrace.Nothing)) {
            return Lookup.found(follow(input, unknown, trace, run));
        }
        return isOnItsWay(run) ? Lookup.unclear(AGAIN, Phrase.of("build.looking", input.job())) : Lookup.absent();
    }

    @Override
    public Optional<Undo> abandon(Input input, @Nullable String handle, StepRun run) {
        var last = handle == null ? RunHandle.asked(Optional.empty()) : RunHandle.parse(handle);
        var trace = trace(input, last, run);
        if (trace instanceof BuildTrace.Queued queued) {
            failures.tell(() -> server.cancel(queued.item()));
            return Optional.of(Undo.pending(AGAIN, Phrase.of("build.cancelling", input.job())));
        }
        if (trace instanceof BuildTrace.Started started) {
            return Optional.of(stop(started.build()));
        }
        return Optional.of(trace instanceof BuildTrace.Nothing && isOnItsWay(run)
                ? Undo.pending(AGAIN, Phrase.of("build.looking", input.job()))
                : Undo.undone(Phrase.of("build.nothing-built", input.job())));
    }

    private Undo stop(Build build) {
        var number = String.valueOf(build.number());
        if (build.running()) {
            failures.tell(() -> server.abort(build.job(), build.number()));
            return Undo.pending(AGAIN, Phrase.of("build.aborting", build.job(), number));
        }
        return build.result() == BuildResult.ABORTED ? Undo.undone(Phrase.of("build.aborted", build.job(), number))
                : Undo.impossible(Phrase.of("build.has-run", build.job(), number, build.result()));
    }

    @Override
    public List<Phrase> plan(Input input) {
        return List.of(Phrase.of("build.plan-run", input.job()));
    }

    private BuildTrace trace(Input input, RunHandle last, StepRun run) {
        return failures.ask(() -> last.build() == null ? server.trace(input.job(), run.key(), last.item())
                : server.build(input.job(), last.build()).filter(build -> run.key().equals(build.effectKey()))
                        .<BuildTrace>map(BuildTrace.Started::new).orElseGet(() -> server.trace(input.job(), run.key(), null)));
    }

    private Progress<Output> follow(Input input, RunHandle last, BuildTrace trace, StepRun run) {
        if (trace instanceof BuildTrace.Queued queued) {
            return waiting(input, last, queued, run);
        }
        if (trace instanceof BuildTrace.Started started) {
            return built(last, started.build());
        }
        throw new BusinessFailure(NEVER_STARTED, Phrase.of("build.cancelled", input.job()));
    }

    private Progress<Output> waiting(Input input, RunHandle last, BuildTrace.Queued queued, StepRun run) {
        // One that begins at this moment is not taken out of the queue, and followed.
        if (waitedTooLong(input, run) && failures.ask(() -> server.cancel(queued.item()))) {
            var why = Phrase.of("build.never-started", input.job(), input.minutes(), queued.why());
            throw new BusinessFailure(NEVER_STARTED, why);
        }
        var note = queued.position() == null ? Phrase.of("build.queued", input.job(), queued.why())
                : Phrase.of("build.queued-at", input.job(), queued.position(), queued.why());
        return Progress.running(last.queued(queued.item()).toString(), AGAIN, note);
    }

    private Progress<Output> built(RunHandle last, Build build) {
        var number = String.valueOf(build.number());
        if (build.running()) {
            var note = Phrase.of("build.running", build.job(), number);
            return new Progress.Running<>(last.begun(build.number()).toString(), AGAIN, percent(build), note);
        }
        ends.require(build);
        return Progress.done(new Output(build.number(), build.link(), String.valueOf(build.result()),
                String.join("\n", build.artifacts())), new ExternalThing(build.job() + "/" + number, build.job() + " #" + number,
                build.link()));
    }

    /** After a restart the server may have lost its queue, or a build that ran: the first is asked for again. */
    private Progress<Output> missing(Input input, RunHandle last, StepRun run) {
        var handle = last.missingSince(clock.instant());
        if (handle.missing() != null && clock.instant().isBefore(handle.missing().plus(ON_ITS_WAY))) {
            return Progress.running(handle.toString(), AGAIN, Phrase.of("build.looking", input.job()));
        }
        if (last.build() != null) {
            throw new BusinessFailure(FAILED, Phrase.of("build.vanished", input.job(), String.valueOf(last.build())));
        }
        return start(input, run);
    }

    private boolean isOnItsWay(StepRun run) {
        return clock.instant().isBefore(run.since().plus(ON_ITS_WAY));
    }

    private boolean waitedTooLong(Input input, StepRun run) {
        return clock.instant().isAfter(run.since().plus(Duration.ofMinutes(input.minutes())));
    }

    private @Nullable Integer percent(Build build) {
        if (build.estimated() == null) {
            return null;
        }
        var gone = Duration.between(build.started(), clock.instant()).toMillis();
        return (int) Math.max(0, Math.min(99, 100 * gone / Math.max(1, build.estimated().toMillis())));
    }

    record Input(@NotBlank @Describe(value = "The job's name", example = "web-shop") String job,
                 @Describe(value = "Parameters, one in a line; the job has to know them", example = "REVISION=42")
                 @Nullable String parameters,
                 @Min(1) @Max(1440) @Describe(value = "Longest wait for the build to begin in minutes; 60 when empty",
                         example = "30") @Nullable Integer startWithin) {

        int minutes() {
            return startWithin == null ? USUAL_WAIT : startWithin;
        }
    }

    record Output(@Describe(value = "The build's number", example = "17") int number,
                  @Describe(value = "The build's page in Jenkins", example = "https://ci.example.org/job/web-shop/17/")
                  @Nullable String url,
                  @Describe(value = "How it ended", example = "SUCCESS") String result,
                  @Describe(value = "Paths of the files that it left, one in a line", example = "target/web-shop.war")
                  String artifacts) {
    }
}
