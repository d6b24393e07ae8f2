package io.slipway.vm.step;

import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepRun;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Runs of steps as the worker makes them. */
final class Runs {

    private Runs() {
    }

    static StepRun of(String key, int attempt) {
        return new StepRun(key, null, "", "", attempt, Instant.parse("2026-03-02T08:00:00Z"));
    }

    static StepRun first() {
        return of("key-1", 1);
    }

    static StepRun second() {
        return of("key-1", 2);
    }

    static String handle(Progress<?> progress) {
        return ((Progress.Running<?>) progress).handle();
    }

    /** Asks until the step is done, and lets the time pass that it asks for. */
    static <I extends Record, O extends Record> Progress.Done<O> finish(Step<I, O> step, I input, StepRun run, Progress<O> begun,
            Consumer<Duration> pass) {
        var progress = begun;
        for (var visits = 0; progress instanceof Progress.Running<O> running && visits < 100; visits++) {
            pass.accept(running.again());
            progress = step.check(input, running.handle(), run);
        }
        return (Progress.Done<O>) progress;
    }
}
