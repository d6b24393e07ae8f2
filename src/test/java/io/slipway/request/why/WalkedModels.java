package io.slipway.request.why;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;

/** Models of every kind of waiting that the engine knows. An element that only guards other work is called {@code guard}. */
final class WalkedModels {

    private WalkedModels() {
    }

    static BpmnModelInstance[] all() {
        return new BpmnModelInstance[] {parallel(), either(), engine(), many(), called(), calling()};
    }

    /** A task with a deadline, a step, a timer and a message side by side. */
    private static BpmnModelInstance parallel() {
        return start("parallel").parallelGateway("fork")
                .userTask("decide").camundaCandidateGroups("approvers").boundaryEvent("guard").cancelActivity(false)
                .timerWithDuration("PT3H").endEvent().moveToActivity("decide").parallelGateway("join")
                .moveToNode("fork").serviceTask("work").camundaExternalTask("vm.clone/1").connectTo("join")
                .moveToNode("fork").intermediateCatchEvent("later").timerWithDuration("PT1H").connectTo("join")
                .moveToNode("fork").receiveTask("heard").message("heard").connectTo("join").endEvent().done();
    }

    /** A message or a moment, then a step that nobody knows. */
    private static BpmnModelInstance either() {
        return start("either").eventBasedGateway().id("choice")
                .intermediateCatchEvent("came").message("came")
                .serviceTask("strange").camundaExternalTask("nobody.knows/1").endEvent()
                .moveToNode("choice").intermediateCatchEvent("late").timerWithDuration("PT1H")
                .intermediateCatchEvent("signalled").signal("signalled").endEvent().done();
    }

    /** The engine's own work, which fails until a variable is there. */
    private static BpmnModelInstance engine() {
        return start("engine").serviceTask("compute").camundaAsyncBefore().camundaExpression("${there}")
                .camundaFailedJobRetryTimeCycle("R3/PT10M").userTask("look").camundaAssignee("rita").camundaAsyncAfter()
                .serviceTask("undo").camundaExternalTask("request.undo/1").endEvent().done();
    }

    private static BpmnModelInstance many() {
        return start("many").serviceTask("each").camundaExternalTask("mail.send/1").multiInstance().cardinality("3").parallel()
                .multiInstanceDone().subProcess("inner").embeddedSubProcess().startEvent().userTask("check")
                .camundaCandidateGroups("operators").endEvent().subProcessDone().endEvent().done();
    }

    private static BpmnModelInstance called() {
        return start("called").serviceTask("below").camundaExternalTask("host.await/1").userTask("help")
                .camundaCandidateGroups("lead:platform").endEvent().done();
    }

    private static BpmnModelInstance calling() {
        return start("calling").callActivity("call").calledElement("called").userTask("after").camundaCandidateGroups("approvers")
                .endEvent().done();
    }

    private static StartEventBuilder start(String key) {
        return Bpmn.createExecutableProcess(key).camundaHistoryTimeToLive(1).startEvent("start");
    }
}
