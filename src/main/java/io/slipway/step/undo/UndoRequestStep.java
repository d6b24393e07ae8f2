package io.slipway.step.undo;

import io.slipway.step.Describe;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepContract.Repeat;
import io.slipway.step.StepRun;
import org.springframework.stereotype.Component;

/** Takes back everything the request did so far, one effect after the other. */
@Component
@StepContract(id = "request.undo", title = "Take back what was done",
        description = "Undoes the effects of this request in reverse order. What cannot be undone stays and is reported. "
                + "Waits while the request is held, and while a node may still be at work on one of them.",
        system = "database", repeat = Repeat.IDEMPOTENT, timeout = "P60D",
        irreversible = "Taking back is itself not taken back; run the steps again instead.")
public class UndoRequestStep implements Step<UndoRequestStep.Input, UndoRequestStep.Output> {

    private final UndoWalk walk;

    UndoRequestStep(UndoWalk walk) {
        this.walk = walk;
    }

    /** Nothing to say: the request is the one that the process belongs to. */
    public record Input() {
    }

    /**
     * What came of it.
     *
     * @param undone how many effects were taken back
     * @param kept   how many effects stay
     */
    public record Output(@Describe(value = "Number of effects taken back", example = "6") int undone,
                         @Describe(value = "Number of effects that stay", example = "0") int kept) {
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        return walk.goOn(run, effect -> true);
    }

    @Override
    public Progress<Output> check(Input input, String handle, StepRun run) {
        return start(input, run);
    }
}
