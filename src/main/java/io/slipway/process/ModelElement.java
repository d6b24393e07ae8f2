package io.slipway.process;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element of a process model.
 *
 * @param id         its id, unique in the model
 * @param name       its name as drawn; may be empty
 * @param type       its BPMN type, e.g. {@code userTask}
 * @param properties its Camunda extension properties
 */
public record ModelElement(String id, String name, String type, Map<String, String> properties) {

    public ModelElement {
        properties = Map.copyOf(properties);
    }

    /** The name in the language: an extension property {@code name.<language tag>} of the element if there is one. */
    public String name(Locale locale) {
        return translated("name", locale, name);
    }

    /** The property in the language: {@code <key>.<language tag>} before {@code <key>} before the fallback. */
    public String translated(String key, Locale locale, String fallback) {
        var exact = properties.get(key + "." + locale.toLanguageTag());
        if (exact != null) {
            return exact;
        }
        var language = properties.get(key + "." + locale.getLanguage());
        return language != null ? language : properties.getOrDefault(key, fallback);
    }

    public @Nullable String property(String key) {
        return properties.get(key);
    }
}
