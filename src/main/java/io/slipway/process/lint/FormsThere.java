package io.slipway.process.lint;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Every form that a model names comes with it. */
final class FormsThere implements ModelRule {

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return Stream.<FlowElement>concat(model.all(StartEvent.class).stream(), model.all(UserTask.class).stream())
                .flatMap(element -> check(model, element));
    }

    private static Stream<Finding> check(CheckedModel model, FlowElement element) {
        var form = CheckedModel.camunda(element, "formRef");
        if (form == null) {
            return element instanceof UserTask ? model.finding(element, "no-form") : Stream.empty();
        }
        if (!model.forms().contains(form)) {
            return model.finding(element, "form-missing", form);
        }
        // With any other binding, a running request would get the form of a later deployment.
        return "deployment".equals(CheckedModel.camunda(element, "formRefBinding")) ? Stream.empty()
                : model.finding(element, "form-binding", form);
    }
}
