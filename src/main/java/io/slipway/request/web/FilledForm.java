package io.slipway.request.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.slipway.form.FormField;
import io.slipway.form.FormSchema;
import io.slipway.form.Forms;
import io.slipway.i18n.Messages;
import io.slipway.shared.SlipwayException;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts live options and the caller's language into the JSON of a form. */
@Component
class FilledForm {

    private final Forms forms;
    private final Messages messages;
    private final ObjectMapper json;

    FilledForm(Forms forms, Messages messages, ObjectMapper json) {
        this.forms = forms;
        this.messages = messages;
        this.json = json;
    }

    JsonNode of(FormSchema form, String text, Locale locale) {
        try {
            var tree = json.readTree(text);
            fill(tree, form, locale);
            return tree;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a form that was read is no JSON", e);
        }
    }

    private void fill(JsonNode node, FormSchema form, Locale locale) {
        for (var component : node.path("components")) {
            form.field(component.path("key").asText()).ifPresent(field -> fill((ObjectNode) component, field, locale));
            fill(component, form, locale);
        }
    }

    private void fill(ObjectNode component, FormField field, Locale locale) {
        component.put(component.has("dateLabel") ? "dateLabel" : "label", field.label(locale));
        if (!field.description(locale).isEmpty()) {
            component.put("description", field.description(locale));
        }
        if (field.type().isChoice()) {
            component.remove("valuesKey");
            options(component, field, locale);
        }
    }

    private void options(ObjectNode component, FormField field, Locale locale) {
        var values = component.putArray("values");
        try {
            forms.options(field).forEach(option -> values.addObject().put("value", option.value())
                    .put("label", field.optionLabel(option, locale)));
        } catch (SlipwayException unreadable) {
            component.put("problem", messages.text(unreadable.phrase(), locale));
        }
    }
}
