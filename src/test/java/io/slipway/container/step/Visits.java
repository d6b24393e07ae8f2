package io.slipway.container.step;

import static org.awaitility.Awaitility.await;

import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepRun;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Visits of steps as the worker makes them. */
final class Visits {

    private Visits() {
    }

    static StepRun of(String key, int attempt) {
        return new StepRun(key, null, "SW-7", "", attempt, Instant.parse("2026-03-02T08:00:00Z"));
    }

    static StepRun first() {
        return of("key-1", 1);
    }

    static StepRun second() {
        return of("key-1", 2);
    }

    /** Asks until the step is done or throws, and lets the time pass that it asks for. */
    static <I extends Record, O extends Record> O finish(Step<I, O> step, I input, StepRun run, Consumer<Duration> pass) {
        return finish(step, input, run, step.start(input, run), pass);
    }

    static <I extends Record, O extends Record> O finish(Step<I, O> step, I input, StepRun run, Progress<O> begun,
            Consumer<Duration> pass) {
        var progress = new AtomicReference<>(begun);
        await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(5)).until(() -> {
            if (progress.get() instanceof Progress.Running<O> running) {
                pass.accept(running.again());
                progress.set(step.check(input, running.handle(), run));
            }
            return progress.get() instanceof Progress.Done<O>;
        });
        return ((Progress.Done<O>) progress.get()).output();
    }
}
