package io.slipway.form;

import io.slipway.shared.OptionSource.Option;
import io.slipway.shared.Phrase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One component of a form.
 *
 * @param key          the value's name; empty for a component that holds none
 * @param type         what it is
 * @param label        as written in the form
 * @param description  help below the field; may be empty
 * @param defaultValue what it starts with, or null
 * @param readOnly     shown, never taken
 * @param rules        what the schema demands
 * @param options      the fixed options of a select or radio
 * @param optionSource the name of live options, or null
 * @param properties   custom properties
 */
public record FormField(String key, FieldType type, String label, String description, @Nullable Object defaultValue,
                        boolean readOnly, Rules rules, List<Option> options, @Nullable String optionSource,
                        Map<String, String> properties) {

    public FormField {
        options = List.copyOf(options);
        properties = Map.copyOf(properties);
    }

    /** In the language: the custom property {@code label.<language tag>} before the label of the form. */
    public String label(Locale locale) {
        return translated("label", locale, label);
    }

    /** In the language: the custom property {@code description.<language tag>} before the description of the form. */
    public String description(Locale locale) {
        return translated("description", locale, description);
    }

    /** The option's label in the language: the custom property {@code option.<value>.<language tag>} before its own. */
    public String optionLabel(Option option, Locale locale) {
        return translated("option." + option.value(), locale, option.label());
    }

    /** Whether a value is required while the others are these, by field key. */
    public boolean requiredWith(Map<String, ?> values) {
        var when = rules.requiredWhen();
        if (rules.required() || when == null) {
            return rules.required();
        }
        var parts = when.split("=", 2);
        var other = values.get(parts[0].strip());
        return other != null && parts.length == 2
                && List.of(parts[1].strip().split("\\s*,\\s*")).contains(other.toString().strip());
    }

    /** Whether the value must be kept nowhere but in the request: the custom property {@code secret} is {@code true}. */
    public boolean secret() {
        return Boolean.parseBoolean(properties.get("secret"));
    }

    /** What to say when the field is required and empty. */
    public Phrase whatIsMissing() {
        return Phrase.of(type.isChoice() ? "form.nothing-chosen" : "form.required");
    }

    private String translated(String key, Locale locale, String fallback) {
        var exact = properties.get(key + "." + locale.toLanguageTag());
        return exact != null ? exact : properties.getOrDefault(key + "." + locale.getLanguage(), fallback);
    }

    /**
     * What the schema's {@code validate} says; null where it says nothing.
     *
     * @param requiredWhen another field's value that makes this one required: {@code field=value,value}
     */
    public record Rules(boolean required, @Nullable String requiredWhen, @Nullable Integer minLength,
                        @Nullable Integer maxLength, @Nullable String pattern, @Nullable Double min, @Nullable Double max,
                        boolean email) {
    }
}
