package io.slipway.process.lint;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.xml.instance.DomElement;

/** A model only orders steps: no script, no Java class, no bean. */
final class NoCode implements ModelRule {

    private static final List<String> CODE = List.of("class", "delegateExpression", "expression");

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return inside(model.bpmn().getDocument().getRootElement(), "")
                .filter(place -> isCode(place.element()))
                .map(place -> Finding.of(model.file(), place.id(), "code", place.element().getLocalName()));
    }

    private static boolean isCode(DomElement element) {
        return "scriptTask".equals(element.getLocalName()) || "script".equals(element.getLocalName())
                || element.hasAttribute("language") && "conditionExpression".equals(element.getLocalName())
                || CODE.stream().anyMatch(attribute -> element.hasAttribute(BpmnModelConstants.CAMUNDA_NS, attribute)
                        || isCamunda(element) && element.hasAttribute(attribute));
    }

    private static boolean isCamunda(DomElement element) {
        return BpmnModelConstants.CAMUNDA_NS.equals(element.getNamespaceURI());
    }

    private static Stream<Place> inside(DomElement element, String idAround) {
        var own = element.getAttribute("id");
        var id = own == null ? idAround : own;
        return Stream.concat(Stream.of(new Place(element, id)),
                element.getChildElements().stream().flatMap(child -> inside(child, id)));
    }

    /**
     * An element and how to name it.
     *
     * @param id its own, or that of the nearest element around it that has one
     */
    private record Place(DomElement element, String id) {
    }
}
