package io.slipway.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;

class FlowOrderTest {

    @Test
    void aJoinComesAfterEveryPathIntoIt() {
        var model = Bpmn.createExecutableProcess("p").startEvent("z").parallelGateway("fork").userTask("y").userTask("x")
                .parallelGateway("join").endEvent("a").moveToNode("fork").userTask("b").connectTo("join").done();

        assertThat(order(model)).containsExactly("z", "fork", "y", "x", "b", "join", "a");
    }

    @Test
    void whatIsWithinASubProcessComesBeforeWhatFollowsIt() {
        var model = Bpmn.createExecutableProcess("p").startEvent("z").subProcess("sub").embeddedSubProcess().startEvent("y")
                .userTask("x").boundaryEvent("late").timerWithDuration("PT1H").userTask("remind").endEvent("w")
                .moveToActivity("x").endEvent("v").subProcessDone().userTask("b").endEvent("a").done();

        assertThat(order(model)).containsExactly("z", "sub", "y", "x", "late", "remind", "w", "v", "b", "a");
    }

    @Test
    void aLoopAndWhatNothingLeadsToAreThereOnce() {
        var model = Bpmn.createExecutableProcess("p").startEvent("z").userTask("y").exclusiveGateway("again").endEvent("x")
                .moveToNode("again").connectTo("y").done();

        assertThat(order(model)).containsExactly("z", "y", "again", "x");
    }

    private static List<String> order(BpmnModelInstance model) {
        return FlowOrder.of(model.getModelElementsByType(FlowNode.class)).stream().map(FlowNode::getId).toList();
    }
}
