package io.slipway.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.identity.Role;
import io.slipway.inbox.Inbox;
import io.slipway.process.HumanTasks;
import io.slipway.shared.Conflict;
import io.slipway.shared.NotFound;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people take, give back or decide the same task at once, or one decides while another cancels. */
class TaskCollisionTest extends CollisionTest {

    private static final Map<String, Object> YES = Map.of("decision", "approve");
    private static final Map<String, Object> NO = Map.of("decision", "reject");
    private static final String FORM = """
            {"type": "default", "id": "trial-approval", "schemaVersion": 16,
             "components": [{"type": "textfield", "key": "decision", "label": "Decision", "validate": {"required": true}}]}""";

    @Autowired
    private Inbox inbox;
    @Autowired
    private HumanTasks tasks;

    @Test
    void ofTwoWhoTakeATaskTheSecondHearsThatSomebodyWasFaster() {
        var id = waiting();
        var task = task(id);
        assertThat(second(() -> lee(() -> inbox.claim(task)), () -> ada(() -> inbox.claim(task)))).isInstanceOf(Conflict.class);
        assertThat(tasks.find(task).orElseThrow().assignee()).isEqualTo("lee");
        assertThat(audited(id, "task.claim")).singleElement().extracting(entry -> entry.actor()).isEqualTo("lee");
    }

    @Test
    void aTaskThatIsBeingGivenBackIsNotDecidedUnderIt() {
        var id = waiting();
        var task = task(id);
        lee(() -> inbox.claim(task));
        assertThat(second(() -> lee(() -> inbox.unclaim(task)), () -> lee(() -> inbox.complete(task, YES))))
                .isInstanceOf(Conflict.class);
        assertThat(tasks.find(task).orElseThrow().assignee()).isNull();
        assertThat(second(() -> lee(() -> inbox.complete(task, YES)), () -> ada(() -> inbox.claim(task)))).isNotNull();
        awaitState(id, RequestState.COMPLETED);
    }

    @Test
    void ofTwoDecisionsTheFirstCounts() {
        var id = waiting();
        var task = task(id);
        var second = second(() -> lee(() -> inbox.complete(task, YES)), () -> ada(() -> inbox.complete(task, NO)));
        assertThat(second).isInstanceOfAny(Conflict.class, NotFound.class);
        assertDecidedOnce(id);
    }

    @Test
    void onePersonWhoDecidesTwiceHasDecidedOnce() {
        var id = waiting();
        var task = task(id);
        lee(() -> inbox.claim(task));
        var second = second(() -> lee(() -> inbox.complete(task, YES)), () -> lee(() -> inbox.complete(task, NO)));
        assertThat(second).isInstanceOfAny(Conflict.class, NotFound.class);
        assertDecidedOnce(id);
    }

    @Test
    void whatIsBeingCancelledIsNotApproved() {
        var id = waiting();
        var task = task(id);
        var second = second(() -> stops.cancel(id, null), () -> lee(() -> inbox.complete(task, YES)));
        assertThat(second).isInstanceOfAny(Conflict.class, NotFound.class);
        awaitState(id, RequestState.CANCELLED);
        assertThat(audited(id, "task.complete")).isEmpty();
        assertThat(single.calls).isEmpty();
    }

    @Test
    void whatIsBeingApprovedIsNotCancelledUnderIt() {
        var id = waiting();
        var task = task(id);
        var second = second(() -> lee(() -> inbox.complete(task, YES)), () -> stops.cancel(id, null));
        assertThat(second).isInstanceOf(Conflict.class);
        assertDecidedOnce(id);
        assertThat(stops.find(id)).isEmpty();
    }

    private void assertDecidedOnce(UUID id) {
        awaitState(id, RequestState.COMPLETED);
        assertThat(audited(id, "task.complete")).singleElement().extracting(entry -> entry.actor()).isEqualTo("lee");
        assertThat(runs.variables(request(id).instanceId())).containsEntry("decision", "approve");
        assertThat(single.calls).containsExactly("start 1");
    }

    private static void lee(Runnable work) {
        as("lee", Role.APPROVER);
        work.run();
    }

    private static void ada(Runnable work) {
        as("ada", Role.APPROVER);
        work.run();
    }

    private String task(UUID id) {
        return tasks.ofInstance(request(id).instanceId()).get(0).id();
    }

    private UUID waiting() {
        return ask(step(Bpmn.createExecutableProcess(PROCESS).camundaHistoryTimeToLive(1).startEvent()
                .userTask("approve").camundaCandidateUsers("lee,ada").camundaFormRef("trial-approval")
                .camundaFormRefBinding("deployment"), "step1", "trial.single/1").endEvent("end").done());
    }

    @Override
    protected void deploy(BpmnModelInstance model) {
        repository.createDeployment().name(PROCESS).addModelInstance(PROCESS + ".bpmn", model)
                .addString("trial-approval.form", FORM).deploy();
    }
}
