package io.slipway.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Puts the nodes of a model in the order in which a process goes through them: each before what follows it, save in loops. */
final class FlowOrder {

    private final List<BoundaryEvent> boundaries;
    private final Set<FlowNode> seen = new HashSet<>();
    private final Deque<FlowNode> ordered = new ArrayDeque<>();

    private FlowOrder(Collection<FlowNode> nodes) {
        boundaries = nodes.stream().filter(BoundaryEvent.class::isInstance).map(BoundaryEvent.class::cast).toList();
    }

    /** @param nodes all nodes of a model */
    static List<FlowNode> of(Collection<FlowNode> nodes) {
        var order = new FlowOrder(nodes);
        // What is put last goes to the front.
        var last = backwards(nodes.stream());
        last.stream().filter(FlowOrder::begins).filter(node -> !within(node)).forEach(order::put);
        // Loops that nothing leads to, and what begins within a sub-process that nothing leads to.
        var cutOff = last.stream().filter(node -> !order.seen.contains(node)).toList();
        var all = new ArrayList<>(order.ordered);
        order.ordered.clear();
        cutOff.forEach(order::put);
        all.addAll(order.ordered);
        return all;
    }

    private static boolean within(FlowNode node) {
        return node.getParentElement() instanceof SubProcess;
    }

    private static boolean begins(FlowNode node) {
        return node.getIncoming().isEmpty() && !(node instanceof BoundaryEvent);
    }

    private void put(FlowNode node) {
        if (seen.add(node)) {
            backwards(next(node)).forEach(this::put);
            ordered.addFirst(node);
        }
    }

    private Stream<FlowNode> next(FlowNode node) {
        Stream<FlowNode> within = node instanceof SubProcess whole
                ? whole.getFlowElements().stream().filter(FlowNode.class::isInstance).map(FlowNode.class::cast)
                        .filter(FlowOrder::begins) : Stream.empty();
        Stream<FlowNode> aside = boundaries.stream().filter(event -> node.equals(event.getAttachedTo()))
                .map(FlowNode.class::cast);
        return Stream.concat(within, Stream.concat(aside, node.getOutgoing().stream().map(SequenceFlow::getTarget)));
    }

    private static List<FlowNode> backwards(Stream<FlowNode> nodes) {
        var list = new ArrayList<>(nodes.toList());
        Collections.reverse(list);
        return list;
    }
}
