package io.slipway.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slipway.shared.OptionSource.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the JSON of Camunda Forms as form-js writes it. */
@Component
class FormReader {

    private final ObjectMapper json;

    FormReader(ObjectMapper json) {
        this.json = json;
    }

    /** @throws IllegalArgumentException for text that is no form */
    FormSchema read(String text) {
        try {
            var root = json.readTree(text);
            var fields = new ArrayList<FormField>();
            collect(root.path("components"), fields);
            return new FormSchema(root.path("id").asText(), fields);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a form: " + e.getOriginalMessage(), e);
        }
    }

    private static void collect(JsonNode components, List<FormField> fields) {
        for (var component : components) {
            fields.add(field(component));
            collect(component.path("components"), fields);
        }
    }

    private static FormField field(JsonNode component) {
        var type = FieldType.of(component.path("type").asText());
        var label = first(component, type == FieldType.TEXT ? "text" : "label", "dateLabel", "dateTimeLabel");
        return new FormField(component.path("key").asText(""), type, label, component.path("description").asText(""),
                plain(component.path("defaultValue")),
                component.path("readonly").asBoolean() || component.path("disabled").asBoolean(),
                rules(component), options(component), text(component, "valuesKey"), properties(component));
    }

    private static FormField.Rules rules(JsonNode component) {
        var validate = component.path("validate");
        return new FormField.Rules(validate.path("required").asBoolean(),
                text(component.path("properties"), "requiredWhen"),
                integer(validate, "minLength"), integer(validate, "maxLength"), text(validate, "pattern"),
                decimal(validate, "min"), decimal(validate, "max"),
                "email".equals(validate.path("validationType").asText()));
    }

    private static List<Option> options(JsonNode component) {
        return StreamSupport.stream(component.path("values").spliterator(), false)
                .map(option -> new Option(option.path("value").asText(), option.path("label").asText())).toList();
    }

    private static Map<String, String> properties(JsonNode component) {
        var properties = new TreeMap<String, String>();
        component.path("properties").properties().forEach(entry -> properties.put(entry.getKey(), entry.getValue().asText()));
        return properties;
    }

    private static String first(JsonNode component, String... names) {
        for (var name : names) {
            var value = text(component, name);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    private static @Nullable Object plain(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isNumber()) {
            return value.numberValue();
        }
        return value.isTextual() ? value.textValue() : null;
    }

    private static @Nullable String text(JsonNode node, String name) {
        var value = node.get(name);
        return value == null || value.isNull() || value.asText().isEmpty() ? null : value.asText();
    }

    private static @Nullable Integer integer(JsonNode node, String name) {
        return node.path(name).isNumber() ? Integer.valueOf(node.path(name).intValue()) : null;
    }

    private static @Nullable Double decimal(JsonNode node, String name) {
        return node.path(name).isNumber() ? Double.valueOf(node.path(name).doubleValue()) : null;
    }
}
