package io.slipway.process.lint;

import io.slipway.step.StepSignature;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * A model together with what it may rely on.
 *
 * @param file      the file's name
 * @param bpmn      what it says
 * @param steps     the known steps by topic
 * @param forms     the ids of the forms that are deployed with it
 * @param languages the language tags that names are translated to, e.g. {@code zh-CN}
 */
record CheckedModel(String file, BpmnModelInstance bpmn, Map<String, StepSignature> steps, Set<String> forms,
                    List<String> languages) {

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return bpmn.getModelElementsByType(type);
    }

    Optional<StepSignature> step(BaseElement task) {
        return Optional.ofNullable(steps.get(Optional.ofNullable(camunda(task, "topic")).orElse("")));
    }

    Stream<Finding> finding(BaseElement element, String rule, Object... args) {
        return Stream.of(Finding.of(file, element.getId(), rule, args));
    }

    static @Nullable String camunda(ModelElementInstance element, String attribute) {
        return element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute);
    }

    /** The elements of the type in the element's extensions. */
    static <T extends ModelElementInstance> List<T> extensions(BaseElement element, Class<T> type) {
        var extensions = element.getExtensionElements();
        return extensions == null ? List.of() : extensions.getElementsQuery().filterByType(type).list();
    }
}
