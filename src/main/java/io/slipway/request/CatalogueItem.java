package io.slipway.request;

import io.slipway.form.FormSchema;
import io.slipway.process.ProcessModel;
import java.util.Locale;

/**
 * Something a person can ask for: a process model with a start form.
 *
 * @param model the newest version of the model
 * @param form  its start form
 */
public record CatalogueItem(ProcessModel model, FormSchema form) {

    public String key() {
        return model.key();
    }

    public String name(Locale locale) {
        return model.name(locale);
    }

    public String description(Locale locale) {
        return model.description(locale);
    }

    /** The name of an icon, from the model's property {@code slipway.icon}. */
    public String icon() {
        return model.process().properties().getOrDefault("slipway.icon", "clipboard");
    }

    /** A grouping, from the model's property {@code slipway.category}; may be empty. */
    public String category() {
        return model.process().properties().getOrDefault("slipway.category", "");
    }
}
