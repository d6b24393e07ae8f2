package io.slipway.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;

/** Reads what the portal needs to know of a model, so that nobody else meets the engine's model classes. */
final class ModelReader {

    private ModelReader() {
    }

    static ProcessModel read(ProcessDefinition definition, BpmnModelInstance model) {
        Process process = model.getModelElementById(definition.getKey());
        var elements = new LinkedHashMap<String, ModelElement>();
        Stream.concat(FlowOrder.of(model.getModelElementsByType(FlowNode.class)).stream(),
                        model.getModelElementsByType(FlowElement.class).stream())
                .forEach(element -> elements.putIfAbsent(element.getId(), element(element, element.getName())));
        var documentation = process.getDocumentations().stream().map(text -> text.getTextContent().strip())
                .collect(Collectors.joining("\n"));
        return new ProcessModel(definition.getId(), definition.getKey(), definition.getVersion(),
                element(process, process.getName()), documentation, hasStartForm(process), elements);
    }

    private static boolean hasStartForm(Process process) {
        return process.getFlowElements().stream().anyMatch(element -> element instanceof StartEvent start
                && (start.getCamundaFormRef() != null || start.getCamundaFormKey() != null));
    }

    private static ModelElement element(BaseElement element, @Nullable String name) {
        return new ModelElement(element.getId(), name == null ? "" : name.replaceAll("\\s+", " "),
                element.getElementType().getTypeName(), properties(element));
    }

    private static Map<String, String> properties(BaseElement element) {
        var properties = new TreeMap<String, String>();
        var extensions = element.getExtensionElements();
        if (extensions != null) {
            extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(list -> list.getCamundaProperties().stream())
                    .filter(property -> property.getCamundaName() != null && property.getCamundaValue() != null)
                    .forEach(property -> properties.put(property.getCamundaName(), property.getCamundaValue()));
        }
        return properties;
    }
}
