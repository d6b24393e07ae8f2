package io.slipway.request.why;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Adds to models what the fluent builder cannot. */
final class Models {

    private Models() {
    }

    static void property(BpmnModelInstance model, String element, String name, String value) {
        BaseElement found = model.getModelElementById(element);
        if (found.getExtensionElements() == null) {
            found.setExtensionElements(model.newInstance(ExtensionElements.class));
        }
        var lists = found.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class);
        var list = lists.count() > 0 ? lists.singleResult()
                : found.getExtensionElements().addExtensionElement(CamundaProperties.class);
        var property = model.newInstance(CamundaProperty.class);
        property.setCamundaName(name);
        property.setCamundaValue(value);
        list.addChildElement(property);
    }
}
