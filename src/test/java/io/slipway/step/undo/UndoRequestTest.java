package io.slipway.step.undo;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import io.slipway.step.Lookup;
import io.slipway.step.ServedSteps;
import io.slipway.step.TransientFailure;
import io.slipway.step.Undo;
import io.slipway.step.worker.EngineTest;
import io.slipway.step.worker.TrialSteps.FinalStep;
import io.slipway.step.worker.TrialSteps.FindableStep;
import io.slipway.step.worker.TrialSteps.NarrowStep;
import io.slipway.step.worker.TrialSteps.SingleStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UndoRequestTest extends EngineTest {

    private static final String UNDO = "request.undo/1";

    private final List<String> undone = Collections.synchronizedList(new ArrayList<>());

    @Autowired
    private ServedSteps served;
    @Autowired
    private FindableStep findable;
    @Autowired
    private SingleStep single;
    @Autowired
    private NarrowStep narrow;
    @Autowired
    private FinalStep last;

    @BeforeEach
    void remember() {
        findable.undoing = run -> remember("findable");
        single.undoing = run -> remember("single");
        last.undoing = run -> remember("final");
    }

    @Test
    void theNewestEffectIsTakenBackFirst() {
        var instance = start(sequence("trial.findable/1", "trial.single/1", UNDO));
        awaitEnd(instance, "end");
        assertThat(undone).containsExactly("single", "findable");
        assertThat(states(instance)).containsExactly(Effect.State.UNDONE, Effect.State.UNDONE, Effect.State.DONE);
        assertThat(findable.calls).contains("undo made");
    }

    @Test
    void whatTakesLongerIsAskedForAgainAndTheOlderEffectsWait() {
        single.undoing = run -> {
            remember("single");
            return undone.size() < 3 ? Undo.pending(Duration.ofMillis(20), Phrase.of("trial.note")) : Undo.undone();
        };
        awaitEnd(start(sequence("trial.findable/1", "trial.single/1", UNDO)), "end");
        assertThat(undone).containsExactly("single", "single", "single", "findable");
    }

    @Test
    void whatCannotBeTakenBackStaysAndSaysWhy() {
        findable.undoing = run -> Undo.impossible(Phrase.of("trial.stays"));
        var instance = start(sequence("trial.findable/1", "trial.final/1", UNDO));
        awaitEnd(instance, "end");
        assertThat(undone).isEmpty();
        assertThat(states(instance)).containsExactly(Effect.State.KEPT, Effect.State.KEPT, Effect.State.DONE);
        assertThat(effectsOf(instance)).extracting(Effect::note).startsWith(Phrase.of("trial.stays"),
                Phrase.of("step.irreversible", "What is said is said."));
        assertThat(effectsOf(instance).get(2).output()).hasToString("{\"kept\":2,\"undone\":0}");
    }

    @Test
    void theEffectOfAStepThatThePortalDoesNotKnowAnyMoreStays() {
        single.starting = run -> {
            jdbc.sql("update app.effect set step = 'gone.step' where step = 'trial.findable' and request_id = :id")
                    .param("id", run.requestId()).update();
            return SingleStep.done(run);
        };
        var instance = start(sequence("trial.findable/1", "trial.single/1", UNDO));
        awaitEnd(instance, "end");
        assertThat(undone).containsExactly("single");
        assertThat(states(instance)).containsExactly(Effect.State.KEPT, Effect.State.UNDONE, Effect.State.DONE);
    }

    @Test
    void theEffectOfAStepThatOnlyAnotherNodeKnowsIsLeftToThatNode() {
        jdbc.sql("""
                insert into app.node (id, host, version, clock_difference_ms, state, in_hand, topics)
                values ('newer', 'newer.example.org', '2', 0, 'WORKING', 0, '{gone.step/1}')""").update();
        single.starting = run -> {
            jdbc.sql("update app.effect set step = 'gone.step' where step = 'trial.findable' and request_id = :id")
                    .param("id", run.requestId()).update();
            return SingleStep.done(run);
        };
        var instance = start(sequence("trial.findable/1", "trial.single/1", UNDO));
        until(() -> effectsOf(instance).stream().anyMatch(effect -> effect.note() != null
                && effect.note().key().equals("step.undo-awaits-node")));
        assertThat(states(instance)).containsExactly(Effect.State.DONE, Effect.State.UNDONE, Effect.State.RUNNING);
        assertThat(served.topics()).contains("gone.step/1", "trial.single/1");

        jdbc.sql("delete from app.node where id = 'newer'").update();

        awaitEnd(instance, "end");
        assertThat(states(instance)).containsExactly(Effect.State.KEPT, Effect.State.UNDONE, Effect.State.DONE);
    }

    @Test
    void whatLivedInSomethingThatIsGoneIsGoneToo() {
        narrow.undoing = run -> {
            throw new TransientFailure(Phrase.of("trial.why"));
        };
        findable.finding = run -> Lookup.absent();
        var instance = start(sequence("trial.findable/1", "trial.narrow/1", UNDO));
        awaitEnd(instance, "end");
        assertThat(states(instance)).containsExactly(Effect.State.UNDONE, Effect.State.UNDONE, Effect.State.DONE);
        assertThat(effectsOf(instance).get(1).note()).isEqualTo(Phrase.of("step.undo-gone-with", "thing"));
    }

    @Test
    void oneActivityIsTakenBackAsACompensation() {
        var begin = Bpmn.createExecutableProcess(PROCESS).camundaHistoryTimeToLive(1).startEvent();
        var first = step(begin, "step1", "trial.findable/1");
        first.boundaryEvent("compensate").compensateEventDefinition().compensateEventDefinitionDone().compensationStart()
                .serviceTask("take_back").camundaExternalTask("effect.undo/1").camundaInputParameter("activity", "step1")
                .compensationDone();
        var instance = start(step(first, "step2", "trial.single/1").intermediateThrowEvent("give_up")
                .compensateEventDefinition().compensateEventDefinitionDone().endEvent("end").done());
        awaitEnd(instance, "end");
        assertThat(undone).containsExactly("findable");
        assertThat(states(instance)).containsExactly(Effect.State.UNDONE, Effect.State.DONE, Effect.State.DONE);
    }

    @Test
    void effectsOfOtherRequestsAreLeftAlone() {
        deploy(sequence("trial.findable/1"));
        var other = start();
        awaitEnd(other, "end");
        awaitEnd(start(sequence("trial.single/1", UNDO)), "end");
        assertThat(states(other)).containsExactly(Effect.State.DONE);
    }

    @Test
    void aProcessWithoutARequestHasNothingToTakeBackAndSaysSo() {
        deploy(sequence("trial.findable/1", UNDO));
        var instance = runtime.startProcessInstanceByKey(PROCESS, "no request but " + UUID.randomUUID()).getProcessInstanceId();
        assertThat(effect(awaitIncident(instance)).failure()).isEqualTo(Phrase.of("step.undo-without-request"));
    }

    private Undo remember(String step) {
        undone.add(step);
        return Undo.undone();
    }

    private List<Effect.State> states(String instance) {
        return effectsOf(instance).stream().map(Effect::state).toList();
    }
}
