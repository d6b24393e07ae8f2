package io.slipway.process.lint;

import io.slipway.step.StepContract.BusinessError;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Every business error of a step is caught: at the task, at a sub-process around it, or by an event sub-process. */
final class CaughtErrors implements ModelRule {

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return model.all(Activity.class).stream().flatMap(task -> model.step(task).stream()
                .flatMap(step -> Arrays.stream(step.contract().errors())
                        .filter(error -> !caught(model, task, error.code()))
                        .flatMap(error -> finding(model, task, step.topic(), error))));
    }

    private static Stream<Finding> finding(CheckedModel model, Activity task, String topic, BusinessError error) {
        return model.finding(task, "error-uncaught", topic, error.code(), error.meaning());
    }

    private static boolean caught(CheckedModel model, FlowNode task, String code) {
        @Nullable ModelElementInstance scope = task;
        while (scope != null) {
            if (scope instanceof Activity activity && catchesAtBoundary(model, activity, code)
                    || scope.getChildElementsByType(SubProcess.class).stream().anyMatch(each -> startsWith(each, code))) {
                return true;
            }
            scope = scope.getParentElement();
        }
        return false;
    }

    private static boolean catchesAtBoundary(CheckedModel model, Activity activity, String code) {
        return model.all(BoundaryEvent.class).stream().filter(event -> activity.equals(event.getAttachedTo()))
                .anyMatch(event -> catches(event.getEventDefinitions(), code));
    }

    private static boolean startsWith(SubProcess handler, String code) {
        return handler.triggeredByEvent() && handler.getFlowElements().stream().filter(StartEvent.class::isInstance)
                .map(FlowElement.class::cast).anyMatch(start -> catches(((StartEvent) start).getEventDefinitions(), code));
    }

    private static boolean catches(Collection<EventDefinition> definitions, String code) {
        return definitions.stream().filter(ErrorEventDefinition.class::isInstance).map(ErrorEventDefinition.class::cast)
                .map(ErrorEventDefinition::getError)
                .anyMatch(error -> error == null || error.getErrorCode() == null || error.getErrorCode().equals(code));
    }
}
