package io.slipway.step.undo;

import io.slipway.step.Describe;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepContract.Repeat;
import io.slipway.step.StepRun;
import jakarta.validation.constraints.NotBlank;
import org.springframework.stereotype.Component;

/** Takes back what one activity of the request did: the work of a BPMN compensation handler. */
@Component
@StepContract(id = "effect.undo", title = "Take back what an activity did",
        description = "Undoes the effects that one activity of this request made, the newest first: for compensation handlers. "
                + "What cannot be undone stays and is reported.",
        system = "database", repeat = Repeat.IDEMPOTENT, timeout = "P60D",
        irreversible = "Taking back is itself not taken back; run the steps again instead.")
public class UndoActivityStep implements Step<UndoActivityStep.Input, UndoRequestStep.Output> {

    private final UndoWalk walk;

    UndoActivityStep(UndoWalk walk) {
        this.walk = walk;
    }

    /**
     * What to take back.
     *
     * @param activity the id of the service task in the model
     */
    public record Input(@NotBlank @Describe(value = "Id of the service task in the model", example = "clone") String activity) {
    }

    @Override
    public Progress<UndoRequestStep.Output> start(Input input, StepRun run) {
        return walk.goOn(run, effect -> effect.activityId().equals(input.activity()));
    }

    @Override
    public Progress<UndoRequestStep.Output> check(Input input, String handle, StepRun run) {
        return start(input, run);
    }
}
