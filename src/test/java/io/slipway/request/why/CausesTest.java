package io.slipway.request.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.request.Request;
import io.slipway.request.RequestCare.Care;
import io.slipway.request.RequestCare.Stop;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

/** What is said of people, moments, events and ends that a request waits for or came to, to whom. */
class CausesTest extends ProcessTest {

    @Test
    void aTaskSaysWhomItWaitsForAndWhatForAndSinceWhen() {
        var request = ask(started().userTask("approve").name("Approve it").camundaCandidateGroups("lead:platform")
                .endEvent().done());
        assertThat(tells(request, "rita")).startsWith("Waiting for Lee Lindqvist, lead of Platform team: “Approve it”, since ");
        assertThat(tells(request, "lee")).startsWith("Waiting for you: “Approve it”, since ");
        assertThat(cause(request)).isEqualTo("PERSON");
        assertThat(told(request, "rita", Locale.ENGLISH).get("waitingFor").get(0).asText())
                .isEqualTo("Lee Lindqvist, lead of Platform team");
    }

    @Test
    void aTaskOfSeveralGroupsNamesThemAll() {
        var request = ask(started().userTask("approve").name("Approve it").camundaCandidateGroups("operators,team:data,gone")
                .endEvent().done());
        assertThat(tells(request, "rita")).startsWith("Waiting for group gone or the operators or Data team: ");
        assertThat(tells(request, "omar"))
                .startsWith("Waiting for you (or anybody else of group gone or the operators or Data team): ");
    }

    @Test
    void aTaskForNamedPeopleWaitsForThemAndIsInTheirInbox() {
        var request = ask(started().userTask("approve").name("Approve it").camundaCandidateUsers("lee").endEvent().done());
        assertThat(tells(request, "rita")).startsWith("Waiting for Lee Lindqvist: ");
        assertThat(tells(request, "lee")).startsWith("Waiting for you: ");
        assertThat(read("/tasks", "lee", Locale.ENGLISH).findValuesAsText("requestId")).contains(request.id().toString());
        assertThat(read("/tasks", "omar", Locale.ENGLISH).findValuesAsText("requestId")).doesNotContain(request.id().toString());
    }

    @Test
    void aListSaysTheSameAsTheRequestItself() {
        var request = ask(started().userTask("approve").name("Approve it").camundaCandidateGroups("approvers").endEvent().done());
        assertThat(read("/requests?q=" + request.number(), "rita", Locale.ENGLISH).findValuesAsText("explanation"))
                .containsExactly(tells(request, "rita"));
    }

    @Test
    void nobodyIsToldToDecideOnTheOwnRequest() {
        var request = ask(started().userTask("approve").name("Approve it").camundaCandidateGroups("requesters")
                .endEvent().done());
        assertThat(tells(request, "rita")).startsWith("Waiting for you (or anybody else of the requesters)");
        var model = started().userTask("approve").name("Approve it").camundaCandidateGroups("requesters").endEvent().done();
        Models.property(model, "approve", "slipway.fourEyes", "true");
        assertThat(tells(ask(model), "rita")).startsWith("Waiting for the requesters: ");
    }

    @Test
    void aTakenTaskSaysWhoHasItAndWhenItIsDueAndPutAside() {
        var request = ask(started().userTask("approve").name("Approve it").camundaCandidateGroups("approvers").endEvent().done());
        var task = tasks.createTaskQuery().processInstanceId(request.instanceId()).singleResult();
        tasks.claim(task.getId(), "lee");
        assertThat(tells(request, "rita")).startsWith("Lee Lindqvist has taken “Approve it”, which has waited since ");
        assertThat(tells(request, "lee")).startsWith("Waiting for you: “Approve it”, since ").endsWith("You have taken it.");

        task = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        task.setDueDate(Date.from(Instant.now().plus(Duration.ofDays(1))));
        task.setFollowUpDate(Date.from(Instant.now().plus(Duration.ofHours(5))));
        tasks.saveTask(task);
        assertThat(tells(request, "rita")).contains(" It is due on ", " It has been put aside until ");
        task = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        task.setDueDate(Date.from(Instant.now().minus(Duration.ofDays(1))));
        tasks.saveTask(task);
        assertThat(tells(request, "rita")).contains(" It was due on ");
    }

    @Test
    void aBusinessErrorSaysWhoDecides() {
        var model = started().serviceTask("work").name("Do it").camundaExternalTask("vm.clone/1")
                .boundaryEvent("refused").error("NO").userTask("resolve").name("Decide").camundaCandidateGroups("operators")
                .endEvent().moveToActivity("work").endEvent().done();
        Models.property(model, "resolve", "slipway.failure", "true");
        var request = ask(model);
        hand.begin(hand.only(request.instanceId()));
        hand.refuse(hand.only(request.instanceId()), "NO", NO_ROOM);
        assertThat(tells(request, "rita")).startsWith("“Do it” was not possible: vCenter has not enough disk space left.")
                .contains("Waiting for the operators to decide how to go on, since ").doesNotContain("Insufficient");
        assertThat(tells(request, "omar"))
                .contains("Waiting for you (or anybody else of the operators) to decide", "Insufficient");
        assertThat(cause(request)).isEqualTo("DECISION");
    }

    @Test
    void ofSeveralThingsTheMostUrgentIsToldAndTheOthersCounted() {
        var request = ask(started().parallelGateway("fork").userTask("approve").name("Approve it")
                .camundaCandidateGroups("approvers").endEvent()
                .moveToNode("fork").serviceTask("work").name("Do it").camundaExternalTask("vm.clone/1").endEvent()
                .moveToNode("fork").intermediateCatchEvent("later").name("Later").timerWithDuration("PT1H").endEvent().done());
        assertThat(tells(request, "rita")).startsWith("Waiting for the approvers: “Approve it”")
                .endsWith(" 2 more things are going on at the same time.");
        assertThat(told(request, "rita", Locale.ENGLISH).get("alsoGoingOn")).hasSize(2);
        hand.begin(hand.only(request.instanceId()));
        hand.giveUp(hand.only(request.instanceId()), NO_ROOM);
        assertThat(tells(request, "rita")).startsWith("“Do it” did not work out");
        assertThat(tells(request, "lee")).as("what waits for the reader comes first").startsWith("Waiting for you");
    }

    @Test
    void aTimerSaysUntilWhen() {
        var request = ask(started().intermediateCatchEvent("later").name("Later").timerWithDuration("PT1H").endEvent().done());
        assertThat(tells(request, "rita")).startsWith("Waiting at “Later” until ");
        assertThat(cause(request)).isEqualTo("TIMER");
    }

    @Test
    void aDeadlineIsNoThingOfItsOwn() {
        var request = ask(started().userTask("approve").name("Approve it").camundaCandidateGroups("approvers")
                .boundaryEvent("late").cancelActivity(false).timerWithDuration("PT1H")
                .endEvent().moveToActivity("approve").endEvent().done());
        assertThat(tells(request, "rita")).startsWith("Waiting for the approvers: ").doesNotContain("more thing");
    }

    @Test
    void aMessageIsNamedToOperatorsOnly() {
        var request = ask(started().receiveTask("heard").name("Hear of it").message("build-finished").endEvent().done());
        assertThat(tells(request, "omar"))
                .startsWith("Waiting at “Hear of it” for the message or signal “build-finished”, since ");
        assertThat(tells(request, "rita")).startsWith("Waiting at “Hear of it” for news from elsewhere, since ");
        assertThat(cause(request)).isEqualTo("EVENT");
    }

    @Test
    void aMessageOrAMomentIsOneThing() {
        var request = ask(started().eventBasedGateway().id("either")
                .intermediateCatchEvent("heard").name("Hear of it").message("heard").endEvent()
                .moveToNode("either").intermediateCatchEvent("later").name("Later").timerWithDuration("PT1H").endEvent().done());
        assertThat(tells(request, "rita")).startsWith("Waiting at “Hear of it” for news from elsewhere, since ")
                .endsWith(" at the latest.").doesNotContain("more thing");
    }

    @Test
    void aCalledProcessIsExplainedInItsOwnWords() {
        var called = Bpmn.createExecutableProcess("called").name("Helper").camundaHistoryTimeToLive(1).startEvent()
                .userTask("help").name("Help").camundaCandidateGroups("operators").endEvent().done();
        deploy(called, started().callActivity("call").name("Call").calledElement("called").endEvent().done());
        assertThat(tells(ask(PROCESS, Map.of()), "rita")).startsWith("Waiting for the operators: “Helper › Help”, since ");
    }

    @Test
    void aSuspendedProcessWaitsForTheAdministrators() {
        var request = ask(started().userTask("approve").camundaCandidateGroups("approvers").endEvent().done());
        runtime.suspendProcessInstanceById(request.instanceId());
        assertThat(tells(request, "lee"))
                .isEqualTo("Halted in the process engine. It waits for the administrators to let it go on.");
        assertThat(cause(request)).isEqualTo("SUSPENDED");
    }

    @Test
    void anEndSaysWhoDecidedAndWhy() {
        var rejected = decided("rejected", "reject", "There is one already.");
        assertThat(tells(rejected, "rita")).startsWith("Rejected by Lee Lindqvist on ").endsWith(": There is one already.");
        assertThat(tells(rejected, "lee")).startsWith("Rejected by you on ");
        assertThat(cause(rejected)).isEqualTo("REJECTED");
        var cancelled = decided("cancelled", "approve", "Fine.");
        assertThat(tells(cancelled, "rita")).as("Lee said yes, and did not cancel it").startsWith("Cancelled by the portal on ")
                .doesNotContain("Lee", "Fine");
        assertThat(tells(decided(null, "approve", "Fine."), "rita")).startsWith("Done since ");
    }

    @Test
    void aProcessThatWasStoppedInTheEngineSaysByWhomAndWhy() {
        var request = ask(started().userTask("approve").camundaCandidateGroups("approvers").endEvent().done());
        runtime.deleteProcessInstance(request.instanceId(), "A mistake.");
        assertThat(tells(request, "rita")).startsWith("Stopped in the process engine by somebody on ").endsWith(": A mistake.");
        assertThat(cause(request)).isEqualTo("CANCELLED");
        arranged.care.put(request.id(), new Care(null, null, null, new Stop("omar", Instant.now(), "Not needed.")));
        assertThat(tells(request, "rita")).startsWith("Cancelled by Omar Okafor on ").endsWith(": Not needed.");
    }

    @Test
    void aProcessOfWhichNothingIsLeftSaysWhoLooksIntoIt() {
        var request = ask(started().userTask("approve").camundaCandidateGroups("approvers").endEvent().done());
        jdbc.sql("update app.request set instance_id = 'lost' where id = ?").param(request.id()).update();
        request = requests.find(request.id()).orElseThrow();
        assertThat(tells(request, "rita")).startsWith("The process engine does not know this request any more.");
        assertThat(cause(request)).isEqualTo("GONE");
    }

    private Request decided(String outcome, String decision, String comment) {
        var model = started().userTask("approve").camundaCandidateGroups("approvers").endEvent("end").done();
        if (outcome != null) {
            Models.property(model, "end", "slipway.outcome", outcome);
        }
        var request = ask(model);
        var task = tasks.createTaskQuery().processInstanceId(request.instanceId()).singleResult();
        tasks.claim(task.getId(), "lee");
        tasks.complete(task.getId(), Map.of("decision", decision, "comment", comment));
        return requests.find(request.id()).orElseThrow();
    }
}
