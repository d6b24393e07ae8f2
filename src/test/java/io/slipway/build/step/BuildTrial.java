package io.slipway.build.step;

import io.slipway.build.BuildTrace;
import io.slipway.build.JobSpec;
import io.slipway.build.simulated.SimulatedJenkins;
import io.slipway.step.Progress;
import io.slipway.step.StepRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A job in a simulated Jenkins whose time the test moves on. */
abstract class BuildTrial {

    static final String JOB = "web-shop";

    final SimulatedJenkins jenkins = new SimulatedJenkins();
    final RunBuildStep step = new RunBuildStep(jenkins.server(), jenkins.clock());
    final RunBuildStep.Input input = new RunBuildStep.Input(JOB, "REVISION=42", 5);

    private final Instant since = jenkins.clock().instant();

    void job(String script) {
        jenkins.server().create(new JobSpec(JOB, "job-key", "", "script", Map.of("script", script, "artifacts", "app.war")));
    }

    StepRun run() {
        return run("key-1");
    }

    StepRun run(String key) {
        return new StepRun(key, null, "", "", 1, since);
    }

    void pass(int seconds) {
        jenkins.clock().pass(Duration.ofSeconds(seconds));
    }

    static String handle(Progress<?> progress) {
        return ((Progress.Running<?>) progress).handle();
    }

    /** Asks until the step is done, and lets the time pass that it asks for. */
    Progress.Done<RunBuildStep.Output> finish(Progress<RunBuildStep.Output> begun) {
        var progress = begun;
        for (var visits = 0; progress instanceof Progress.Running<RunBuildStep.Output> running && visits < 100; visits++) {
            jenkins.clock().pass(running.again());
            progress = step.check(input, running.handle(), run());
        }
        return (Progress.Done<RunBuildStep.Output>) progress;
    }

    int builds() {
        return jenkins.server().job(JOB).orElseThrow().recent().size();
    }

    BuildTrace trace() {
        return jenkins.server().trace(JOB, "key-1", null);
    }
}
