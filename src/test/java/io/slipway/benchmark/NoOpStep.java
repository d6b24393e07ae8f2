package io.slipway.benchmark;

import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepRun;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Does nothing, and remembers when it began. */
@StepContract(id = "benchmark.no-op", title = "Nothing", description = "Does nothing.", system = "nothing",
        repeat = StepContract.Repeat.IDEMPOTENT, irreversible = "There is nothing to take back.")
class NoOpStep implements Step<NoOpStep.Input, NoOpStep.Output> {

    private final Map<String, Long> began = new ConcurrentHashMap<>();

    record Input() {
    }

    record Output() {
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        if (run.requestId() != null) {
            began.putIfAbsent(run.requestId().toString(), System.nanoTime());
        }
        return Progress.done(new Output());
    }

    /** When the first step for the business key began, {@link System#nanoTime()}. */
    Optional<Long> firstBegan(String businessKey) {
        return Optional.ofNullable(began.get(businessKey));
    }
}
