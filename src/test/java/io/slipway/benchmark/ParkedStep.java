package io.slipway.benchmark;

import io.slipway.shared.Phrase;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepRun;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Work that goes on outside for ever and is asked for every 20 to 30 seconds. */
@StepContract(id = "benchmark.parked", title = "Wait", description = "Goes on for ever.", system = "parked",
        repeat = StepContract.Repeat.IDEMPOTENT, irreversible = "There is nothing to take back.")
class ParkedStep implements Step<ParkedStep.Input, ParkedStep.Output> {

    private final AtomicLong checks = new AtomicLong();

    record Input() {
    }

    record Output() {
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        return later();
    }

    @Override
    public Progress<Output> check(Input input, String handle, StepRun run) {
        checks.incrementAndGet();
        return later();
    }

    /** How often it was asked for. */
    long checks() {
        return checks.get();
    }

    private static Progress<Output> later() {
        return Progress.running("task", Duration.ofMillis(ThreadLocalRandom.current().nextLong(20_000, 30_000)),
                Phrase.of("vm.cloning", "template", "machine"));
    }
}
