package io.slipway.process.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Every label, description and option of a form is there in every language: in the properties {@code label.<language tag>},
 * {@code description.<language tag>} and {@code option.<value>.<language tag>}.
 *
 * @param file      the file's name
 * @param languages the language tags
 */
record TranslatedForm(String file, List<String> languages) {

    private static final List<String> LABELS = List.of("label", "dateLabel", "dateTimeLabel", "text");

    List<Finding> check(JsonNode form) {
        return inside(form).flatMap(this::checkComponent).toList();
    }

    private static Stream<JsonNode> inside(JsonNode component) {
        return StreamSupport.stream(component.path("components").spliterator(), false)
                .flatMap(child -> Stream.concat(Stream.of(child), inside(child)));
    }

    private Stream<Finding> checkComponent(JsonNode component) {
        var label = LABELS.stream().filter(name -> !component.path(name).asText().isBlank()).findFirst()
                .map(name -> wanted(component, "label", component.path(name).asText()));
        var description = component.path("description").asText().isBlank() ? Stream.<Finding>empty()
                : wanted(component, "description", component.path("description").asText());
        var options = StreamSupport.stream(component.path("values").spliterator(), false)
                .flatMap(option -> wanted(component, "option." + option.path("value").asText(), option.path("label").asText()));
        return Stream.of(label.orElse(Stream.empty()), description, options).flatMap(each -> each);
    }

    private Stream<Finding> wanted(JsonNode component, String key, String text) {
        return languages.stream().map(language -> key + "." + language)
                .filter(property -> component.path("properties").path(property).asText().isBlank())
                .map(property -> Finding.of(file, component.path("id").asText(), "form-untranslated", text, property));
    }
}
