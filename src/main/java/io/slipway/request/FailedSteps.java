package io.slipway.request;

import io.slipway.process.ProcessRuns;
import io.slipway.process.Situation;
import io.slipway.step.Effect;
import io.slipway.step.Effects;
import io.slipway.step.StepCatalogue;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was given up of a request. */
@Component
class FailedSteps {

    private final ProcessRuns runs;
    private final Effects effects;
    private final StepCatalogue steps;

    FailedSteps(ProcessRuns runs, Effects effects, StepCatalogue steps) {
        this.runs = runs;
        this.effects = effects;
        this.steps = steps;
    }

    /** Work that was given up; it can be tried again. */
    List<Situation.Trouble> givenUp(Request request) {
        return runs.situation(request.instanceId()).incidents().stream().filter(trouble -> trouble.taskId() != null).toList();
    }

    /** Those whose inputs can be changed: this node knows the step, and it has not done its work. */
    List<FailedStep> changeable(Request request) {
        return givenUp(request).stream().flatMap(trouble -> changeable(trouble).stream()).toList();
    }

    private Optional<FailedStep> changeable(Situation.Trouble trouble) {
        var taskId = String.valueOf(trouble.taskId());
        return effects.ofTask(taskId).filter(effect -> effect.state() == Effect.State.FAILED)
                .flatMap(effect -> steps.find(effect.step() + "/" + effect.version())
                        .filter(step -> !step.inputNames().isEmpty())
                        .map(step -> new FailedStep(taskId, trouble.activityId(), step, effect)));
    }
}
