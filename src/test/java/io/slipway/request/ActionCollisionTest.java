package io.slipway.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.identity.Role;
import io.slipway.process.HumanTasks;
import io.slipway.shared.Conflict;
import io.slipway.shared.Phrase;
import io.slipway.step.PermanentFailure;
import io.slipway.step.worker.TrialStep;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people do something to a request at once: the first one is stopped right before its commit, until the second has begun. */
class ActionCollisionTest extends CollisionTest {

    @Autowired
    private Retries retries;
    @Autowired
    private HumanTasks tasks;

    @Test
    void whoeverTriesAgainSecondHearsThatSomebodyWasFaster() {
        var id = failed();

        var second = second(() -> retries.retry(id), () -> retries.retry(id));

        assertThat(second).isInstanceOf(Conflict.class);
        awaitState(id, RequestState.COMPLETED);
        assertThat(single.calls).filteredOn("start 1"::equals).hasSize(2);
    }

    @Test
    void whatIsBeingTakenBackIsNotTriedAgain() {
        var id = failed();

        var second = second(() -> stops.undo(id), () -> retries.retry(id));

        assertThat(second).isInstanceOf(Conflict.class);
        awaitState(id, RequestState.CANCELLED);
        assertThat(single.calls).filteredOn("start 1"::equals).hasSize(1);
    }

    @Test
    void whatIsBeingTriedAgainIsNotTakenBack() {
        var id = failed();

        var second = second(() -> retries.retry(id), () -> stops.undo(id));

        assertThat(second).isInstanceOf(Conflict.class);
        awaitState(id, RequestState.COMPLETED);
        assertThat(stops.find(id)).isEmpty();
    }

    @Test
    void aTaskOfACancelledRequestIsNotFinishedAnyMore() {
        var id = waiting();
        var task = tasks.ofInstance(request(id).instanceId()).get(0).id();

        var second = second(() -> stops.cancel(id, null), () -> transaction.executeWithoutResult(status ->
                tasks.complete(task, Map.of(), "lee")));

        assertThat(second).isInstanceOf(Conflict.class);
        awaitState(id, RequestState.CANCELLED);
    }

    @Test
    void aRequestWhoseTaskIsBeingFinishedIsNotCancelledUnderIt() {
        var id = waiting();
        var task = tasks.ofInstance(request(id).instanceId()).get(0).id();

        var second = second(() -> tasks.complete(task, Map.of(), "lee"), () -> stops.cancel(id, null));

        assertThat(second).isInstanceOf(Conflict.class);
        awaitState(id, RequestState.COMPLETED);
    }

    private UUID waiting() {
        return ask(Bpmn.createExecutableProcess(PROCESS).camundaHistoryTimeToLive(1).startEvent()
                .userTask("approve").camundaCandidateGroups(Role.APPROVER.group()).endEvent("end").done());
    }

    private UUID failed() {
        single.starting = run -> {
            if (single.calls.size() == 1) {
                throw new PermanentFailure(Phrase.of("trial.why"));
            }
            return TrialStep.done(run);
        };
        var id = ask("trial.single/1");
        awaitState(id, RequestState.FAILED);
        return id;
    }
}
