package io.slipway.request.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.request.DeadEndWatch;
import io.slipway.request.Request;
import io.slipway.request.RequestState;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests that nobody and nothing would take on are found, told, and let go of when there is somebody again. */
class DeadEndsTest extends ProcessTest {

    @Autowired
    private DeadEndWatch watch;

    @Test
    void aTaskOfNobodyIsRaisedAtTheSecondSightAndResolvesItself() {
        var request = ask(task("gone"));
        watch.check();
        assertThat(state(request)).as("seen once it may be a moving request").isEqualTo(RequestState.WAITING);
        assertThat(tells(request, "rita")).startsWith("Waiting for group gone: ");

        watch.check();
        assertThat(state(request)).isEqualTo(RequestState.FAILED);
        assertThat(tells(request, "rita"))
                .isEqualTo("Nobody is there to do “Approve it”, which was meant for group gone. "
                        + "It is in the hands of the operators.");
        assertThat(told(request, "rita", Locale.ENGLISH).get("cause").asText()).isEqualTo("DEAD_END");
        assertThat(jdbc.sql("select count(*) from app.audit_entry where request_id = ? and action = 'request.dead-end'")
                .param(request.id()).query(Integer.class).single()).isEqualTo(1);

        var task = tasks.createTaskQuery().processInstanceId(request.instanceId()).singleResult();
        tasks.setAssignee(task.getId(), "lee");
        assertThat(tells(request, "rita")).as("true at once, before the next check").startsWith("Lee Lindqvist has taken ");
        watch.check();
        assertThat(state(request)).isEqualTo(RequestState.WAITING);
        assertThat(jdbc.sql("select count(*) from app.dead_end where request_id = ?")
                .param(request.id()).query(Integer.class).single()).isZero();
    }

    @Test
    void aTaskOfSomebodyWhoMayNotSignInAnyMoreIsFound() {
        var request = ask(task("approvers"));
        tasks.claim(tasks.createTaskQuery().processInstanceId(request.instanceId()).singleResult().getId(),
                "nobody-of-that-name");
        assertThat(found(request)).isEqualTo("Nobody is there to do “Approve it”, which was meant for nobody-of-that-name. "
                + "It is in the hands of the operators.");
    }

    @Test
    void aStepWithoutTriesAndWithoutIncidentIsFound() {
        var request = ask(started().serviceTask("work").name("Do it").camundaExternalTask("vm.clone/1").endEvent().done());
        jdbc.sql("update act_ru_ext_task set retries_ = 0 where proc_inst_id_ = ?").param(request.instanceId()).update();
        assertThat(found(request)).isEqualTo("“Do it” was given up. It is in the hands of the operators.");
    }

    @Test
    void aJobWithoutTriesAndWithoutIncidentIsFound() {
        var request = ask(started().serviceTask("compute").name("Compute").camundaAsyncBefore().camundaExpression("${1}")
                .endEvent().done());
        jdbc.sql("update act_ru_job set retries_ = 0 where process_instance_id_ = ?").param(request.instanceId()).update();
        assertThat(found(request)).isEqualTo("“Compute” was given up. It is in the hands of the operators.");
    }

    @Test
    void aStepThatNobodyServesIsFound() {
        var request = ask(started().serviceTask("work").name("Do it").camundaExternalTask("nobody.knows/7").endEvent().done());
        assertThat(found(request)).isEqualTo(
                "“Do it” cannot go on, because the portal lacks a part for it. It waits for the administrators to bring it.");
    }

    @Test
    void aMessageThatNobodyIsNamedToSendIsFound() {
        var request = ask(started().receiveTask("heard").name("Hear of it").message("heard").endEvent().done());
        assertThat(found(request)).isEqualTo("“Hear of it” waits for news that nobody is named to send. "
                + "It is in the hands of the operators.");
    }

    @Test
    void aMessageThatSomebodySeesToOrThatHasAnEndIsFine() {
        var named = started().receiveTask("heard").message("heard").endEvent().done();
        Models.property(named, "heard", "slipway.operators", "operators");
        assertFine(ask(named));
        assertFine(ask(started().receiveTask("heard").message("heard").boundaryEvent("late").timerWithDuration("PT1H").endEvent()
                .moveToActivity("heard").endEvent().done()));
    }

    @Test
    void aProcessThatWaitsForNothingIsFound() {
        var request = ask(task("approvers"));
        jdbc.sql("delete from act_ru_identitylink where task_id_ in (select id_ from act_ru_task where proc_inst_id_ = ?)")
                .param(request.instanceId()).update();
        jdbc.sql("delete from act_ru_task where proc_inst_id_ = ?").param(request.instanceId()).update();
        assertThat(found(request)).isEqualTo("Nothing goes on with this request any more. It is in the hands of the operators.");
    }

    @Test
    void aRequestWithoutItsProcessIsFound() {
        var request = ask(task("approvers"));
        jdbc.sql("update app.request set instance_id = 'lost' where id = ?").param(request.id()).update();
        assertThat(found(request)).startsWith("The process engine does not know this request any more.");
    }

    @Test
    void anEndThatWasMissedIsMadeUpFor() {
        var request = ask(task("approvers"));
        runtime.deleteProcessInstance(request.instanceId(), "enough");
        jdbc.sql("update app.request set state = 'RUNNING', ended_at = null where id = ?").param(request.id()).update();
        watch.check();
        assertThat(state(request)).isEqualTo(RequestState.CANCELLED);
    }

    @Test
    void theOperatorsOfTheProcessLookAfterIt() {
        var model = task("gone");
        Models.property(model, PROCESS, "slipway.operators", "team:platform");
        assertThat(found(ask(model))).endsWith("It is in the hands of Platform team.");
    }

    @Test
    void aCheckTakesTheSameStatementsHoweverManyRequestsThereAre() throws Exception {
        deploy(task("approvers"));
        ask(PROCESS, Map.of());
        watch.check();
        var few = statements();
        IntStream.range(0, 50).forEach(i -> ask(PROCESS, Map.of()));
        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(16);
    }

    private int statements() throws Exception {
        return CountedStatements.of(() -> {
            watch.check();
            return null;
        });
    }

    /** What the requester reads after two checks, of which the first says nothing yet. */
    private String found(Request request) {
        watch.check();
        assertThat(state(request)).isNotEqualTo(RequestState.FAILED);
        watch.check();
        assertThat(state(request)).isEqualTo(RequestState.FAILED);
        return tells(request, "rita");
    }

    private void assertFine(Request request) {
        watch.check();
        watch.check();
        assertThat(state(request)).isNotEqualTo(RequestState.FAILED);
        assertThat(marks(request.id())).isZero();
    }

    private int marks(UUID id) {
        return jdbc.sql("select count(*) from app.dead_end where request_id = ?").param(id).query(Integer.class).single();
    }

    private RequestState state(Request request) {
        return requests.find(request.id()).orElseThrow().state();
    }

    private static BpmnModelInstance task(String groups) {
        return started().userTask("approve").name("Approve it").camundaCandidateGroups(groups).endEvent().done();
    }
}
