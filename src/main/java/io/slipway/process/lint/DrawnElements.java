package io.slipway.process.lint;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** Everything is drawn: the page of a request shows the diagram. */
final class DrawnElements implements ModelRule {

    @Override
    public Stream<Finding> check(CheckedModel model) {
        var drawn = Stream.concat(model.all(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
                model.all(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement)).collect(Collectors.toSet());
        return Stream.<BaseElement>concat(model.all(FlowNode.class).stream(), model.all(SequenceFlow.class).stream())
                .filter(element -> !drawn.contains(element)).flatMap(element -> model.finding(element, "not-drawn"));
    }
}
