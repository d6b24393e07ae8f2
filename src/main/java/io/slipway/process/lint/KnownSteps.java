package io.slipway.process.lint;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.jspecify.annotations.Nullable;

/** Work is an external task whose topic names a step and a version that this portal has. */
final class KnownSteps implements ModelRule {

    @Override
    public Stream<Finding> check(CheckedModel model) {
        var decided = model.all(BusinessRuleTask.class).stream()
                .filter(task -> CheckedModel.camunda(task, "decisionRef") == null);
        return Stream.<Stream<? extends FlowElement>>of(model.all(ServiceTask.class).stream(), model.all(SendTask.class).stream(),
                decided).flatMap(tasks -> tasks).flatMap(task -> check(model, task));
    }

    private static Stream<Finding> check(CheckedModel model, FlowElement task) {
        if (!"external".equals(CheckedModel.camunda(task, "type"))) {
            return model.finding(task, "not-external");
        }
        if (model.step(task).isPresent()) {
            return Stream.empty();
        }
        var topic = CheckedModel.camunda(task, "topic");
        return model.finding(task, "unknown-step", topic == null ? "" : topic, alike(model, topic));
    }

    /** The versions of the same step, or all steps. */
    private static String alike(CheckedModel model, @Nullable String topic) {
        var id = topic == null ? "" : topic.replaceFirst("/.*", "/");
        var versions = model.steps().keySet().stream().filter(known -> known.startsWith(id)).sorted().toList();
        return String.join(", ", versions.isEmpty() ? model.steps().keySet().stream().sorted().toList() : versions);
    }
}
