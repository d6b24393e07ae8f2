package io.slipway.process.lint;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Every name that people read is there in every language: in the property {@code name.<language tag>}. */
final class TranslatedNames implements ModelRule {

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return Stream.of(Process.class, FlowElement.class, Lane.class, Participant.class)
                .flatMap(type -> model.all(type).stream()).flatMap(element -> check(model, element));
    }

    private static Stream<Finding> check(CheckedModel model, BaseElement element) {
        var name = element.getAttributeValue("name");
        if (name == null || name.isBlank()) {
            return Stream.empty();
        }
        var translated = properties(element);
        return model.languages().stream().filter(language -> !translated.contains("name." + language))
                .flatMap(language -> model.finding(element, "name-untranslated", name, language));
    }

    private static List<String> properties(BaseElement element) {
        return CheckedModel.extensions(element, CamundaProperties.class).stream()
                .flatMap(list -> list.getCamundaProperties().stream())
                .filter(property -> property.getCamundaValue() != null && !property.getCamundaValue().isBlank())
                .map(CamundaProperty::getCamundaName).toList();
    }
}
