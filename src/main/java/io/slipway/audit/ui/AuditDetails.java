package io.slipway.audit.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.slipway.audit.AuditRecord;
import io.slipway.ui.KeyFacts;
import io.slipway.ui.Texts;

/** Everything that the trail has of one entry. */
final class AuditDetails extends Div {

    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    AuditDetails(AuditRecord entry) {
        getStyle().setPadding("0 var(--lumo-space-m) var(--lumo-space-m)");
        var facts = new KeyFacts().add(Texts.text("audit.detail.entry"), Long.toString(entry.id()))
                .add(Texts.text("audit.detail.at"), code(entry.at().toString()))
                .add(Texts.text("audit.detail.action"), code(entry.action()))
                .add(Texts.text("audit.filter.subject"), code(entry.subjectType() + " " + entry.subjectId()));
        if (entry.address() != null) {
            facts.add(Texts.text("audit.detail.address"), code(entry.address()));
        }
        if (entry.requestId() != null) {
            facts.add(Texts.text("audit.detail.request"),
                    new Anchor("requests/" + entry.requestId(), entry.requestId().toString()));
        }
        parse(entry.detail()).fields().forEachRemaining(field -> facts.add(field.getKey(), code(words(field.getValue()))));
        add(facts);
    }

    private static String words(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.isContainerNode() ? value.toPrettyString() : value.toString();
    }

    private static Span code(String text) {
        var span = new Span(text);
        span.addClassName("slipway-code");
        span.getStyle().set("white-space", "pre-wrap");
        return span;
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The audit trail holds something that is no JSON: " + json, e);
        }
    }
}
