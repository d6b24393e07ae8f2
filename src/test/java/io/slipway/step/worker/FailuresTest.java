package io.slipway.step.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.shared.Phrase;
import io.slipway.step.BusinessFailure;
import io.slipway.step.Effect;
import io.slipway.step.Lookup;
import io.slipway.step.PermanentFailure;
import io.slipway.step.StepFailure;
import io.slipway.step.TransientFailure;
import io.slipway.step.worker.TrialSteps.FindableStep;
import io.slipway.step.worker.TrialSteps.OnceStep;
import java.util.function.Supplier;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FailuresTest extends EngineTest {

    private static final Phrase WHY = Phrase.of("trial.why");

    @Autowired
    private FindableStep findable;
    @Autowired
    private OnceStep once;

    @Test
    void aTransientFailureIsTriedAgainAfterLookingForTheEffect() {
        findable.starting = run -> {
            if (run.attempt() < 3) {
                throw new TransientFailure(WHY);
            }
            return TrialStep.done(run);
        };
        var instance = start(sequence("trial.findable/1"));
        awaitEnd(instance, "end");
        assertThat(findable.calls).containsExactly("start 1", "find 2", "start 2", "find 3", "start 3");
        assertThat(effectsOf(instance)).singleElement().satisfies(effect -> {
            assertThat(effect.state()).isEqualTo(Effect.State.DONE);
            assertThat(effect.attempt()).isEqualTo(3);
            assertThat(effect.failure()).isNull();
        });
    }

    @Test
    void whenTheRetriesAreUsedUpAPersonMayTryAgainAndTheEffectIsLookedForFirst() {
        failWith(() -> new TransientFailure(WHY));
        var instance = start(sequence("trial.findable/1"));
        var task = awaitIncident(instance);
        assertThat(findable.calls).filteredOn(call -> call.startsWith("start")).hasSize(3);
        assertThat(effect(task).state()).isEqualTo(Effect.State.FAILED);
        assertThat(effect(task).failure()).isEqualTo(WHY);

        findable.calls.clear();
        findable.finding = run -> Lookup.found(TrialStep.done(run));
        runs.retry(task);
        wakeUp();
        awaitEnd(instance, "end");
        assertThat(findable.calls).containsExactly("find 1");
    }

    @Test
    void aBusinessErrorThatTheModelCatchesLeadsOnThere() {
        failWith(() -> new BusinessFailure("TRIAL_REFUSED", WHY));
        var model = sequence("trial.findable/1");
        model.<ServiceTask>getModelElementById("step1").builder().boundaryEvent("refused").error("TRIAL_REFUSED")
                .endEvent("other").done();
        var instance = start(model);
        awaitEnd(instance, "other");
        assertThat(effectsOf(instance)).singleElement().satisfies(effect -> {
            assertThat(effect.state()).isEqualTo(Effect.State.REFUSED);
            assertThat(effect.failureCode()).isEqualTo("TRIAL_REFUSED");
        });
    }

    @Test
    void aBusinessErrorThatNothingCatchesWaitsForAPersonAndDoesNotEndTheProcess() {
        failWith(() -> new BusinessFailure("TRIAL_REFUSED", WHY));
        var instance = start(sequence("trial.findable/1"));
        var task = awaitIncident(instance);
        assertThat(runs.situation(instance).ending()).isNull();
        assertThat(effect(task).state()).isEqualTo(Effect.State.FAILED);
    }

    @Test
    void aPermanentFailureWaitsForAPersonAtOnce() {
        failWith(() -> new PermanentFailure(WHY));
        awaitIncident(start(sequence("trial.findable/1")));
        assertThat(findable.calls).containsExactly("start 1");
    }

    @Test
    void anUnexpectedFailureIsTriedAgainUntilTheRetriesAreUsedUp() {
        findable.starting = run -> {
            throw new IllegalStateException("a bug");
        };
        var task = awaitIncident(start(sequence("trial.findable/1")));
        assertThat(findable.calls).filteredOn(call -> call.startsWith("start")).hasSize(3);
        assertThat(effect(task).failure()).extracting(Phrase::key).isEqualTo("step.unexpected");
    }

    @Test
    void aTypedFailureOfAStepThatCannotBeLookedUpMeansThatNothingHappened() {
        once.starting = run -> {
            if (run.attempt() == 1) {
                throw new TransientFailure(WHY);
            }
            return TrialStep.done(run);
        };
        awaitEnd(start(sequence("trial.once/1")), "end");
        assertThat(once.calls).containsExactly("start 1", "start 2");
    }

    @Test
    void anUnexpectedFailureOfAStepThatCannotBeLookedUpWaitsForAPerson() {
        once.starting = run -> {
            throw new IllegalStateException("perhaps done, perhaps not");
        };
        awaitIncident(start(sequence("trial.once/1")));
        assertThat(once.calls).containsExactly("start 1");
    }

    @Test
    void aModelThatCannotGoOnKeepsTheResultForTheRetry() {
        var start = Bpmn.createExecutableProcess(PROCESS).camundaHistoryTimeToLive(1).startEvent();
        var model = step(start, "step1", "trial.findable/1").serviceTask("step2").camundaExternalTask("trial.once/1")
                .camundaInputParameter("text", "${missing}").endEvent("end").done();
        var instance = start(model);
        var task = awaitIncident(instance);
        assertThat(effect(task).state()).isEqualTo(Effect.State.DONE);
        assertThat(effect(task).failure()).isNotNull();
        assertThat(once.calls).isEmpty();

        runtime.setVariable(instance, "missing", "there");
        runs.retry(task);
        wakeUp();
        awaitEnd(instance, "end");
        assertThat(findable.calls).containsExactly("start 1");
        assertThat(effect(task).failure()).isNull();
    }

    private void failWith(Supplier<StepFailure> failure) {
        findable.starting = run -> {
            throw failure.get();
        };
    }
}
