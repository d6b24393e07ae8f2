package io.slipway.process;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A deployed version of a process model.
 *
 * @param definitionId  the engine's id of this version
 * @param key           the model's key, the same in all versions
 * @param version       1 for the first deployed
 * @param process       the process element itself
 * @param documentation what the process is for; may be empty
 * @param startForm     whether a person can start it with a form
 * @param elements      its flow elements by id, those of embedded sub-processes among them, in the order of the flow
 */
public record ProcessModel(String definitionId, String key, int version, ModelElement process, String documentation,
                           boolean startForm, Map<String, ModelElement> elements) {

    public ProcessModel {
        elements = Collections.unmodifiableMap(new LinkedHashMap<>(elements));
    }

    public String name(Locale locale) {
        var name = process.name(locale);
        return name.isEmpty() ? key : name;
    }

    public String description(Locale locale) {
        return process.translated("description", locale, documentation);
    }

    public @Nullable ModelElement element(String id) {
        return elements.get(id);
    }

    /** The element's name in the language, or its id when it has none. */
    public String nameOf(String elementId, Locale locale) {
        var element = elements.get(elementId);
        if (element == null) {
            return elementId;
        }
        var name = element.name(locale);
        return name.isEmpty() ? elementId : name;
    }
}
