package io.slipway.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Paragraph;
import io.slipway.form.FieldType;
import io.slipway.form.FormField;
import io.slipway.form.FormSchema;
import io.slipway.form.Forms;
import io.slipway.shared.FieldError;
import io.slipway.ui.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a form; what is wrong with a value is said while it is typed. */
final class FormFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Forms forms;
    private final transient Map<String, FieldInput<?>> inputs = new LinkedHashMap<>();
    private final transient Map<String, @Nullable Object> start;
    private Runnable changed = () -> { };

    FormFields(FormSchema form, Map<String, ? extends @Nullable Object> start, Forms forms, LiveOptions options) {
        this.forms = forms;
        addClassName("slipway-form");
        form.fields().forEach(field -> draw(field, options));
        inputs.values().forEach(input -> begin(input, start));
        inputs.values().forEach(input -> input.listen(byPerson -> changed(input, byPerson), () -> check(input)));
        markRequired();
        this.start = values();
    }

    static Locale language() {
        return UI.getCurrent().getLocale();
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    /** What is in the fields that may be filled in, by key; null where nothing is. */
    Map<String, @Nullable Object> values() {
        var values = new LinkedHashMap<String, @Nullable Object>();
        inputs.forEach((key, input) -> {
            if (!input.field().readOnly()) {
                values.put(key, input.value());
            }
        });
        return values;
    }

    /** Puts the values into the fields that the form still has. */
    void fill(Map<String, ? extends @Nullable Object> values) {
        inputs.values().stream().filter(input -> !input.field().readOnly() && values.containsKey(input.field().key()))
                .forEach(input -> input.set(values.get(input.field().key())));
    }

    /** Back to what the fields held at first. */
    void reset() {
        fill(start);
        show(List.of());
    }

    boolean isChanged() {
        return !start.equals(values());
    }

    Optional<FieldInput<?>> input(String key) {
        return Optional.ofNullable(inputs.get(key));
    }

    /** Shows these errors, each at its field, and no others. */
    void show(List<FieldError> errors) {
        inputs.values().forEach(input -> input.show(errors.stream().filter(error -> error.field().equals(input.field().key()))
                .map(error -> Texts.text(error.message())).findFirst().orElse(null)));
    }

    /** Nothing to begin with leaves what the field has chosen by itself. */
    private static void begin(FieldInput<?> input, Map<String, ? extends @Nullable Object> start) {
        var key = input.field().key();
        var value = start.containsKey(key) ? start.get(key) : input.field().defaultValue();
        if (value != null) {
            input.set(value);
        }
    }

    private void draw(FormField field, LiveOptions options) {
        if (!field.type().holdsValue()) {
            add(still(field));
            return;
        }
        var input = FieldInputs.input(field);
        inputs.put(field.key(), input);
        add(field.type().isChoice() ? new ChoiceField(input, options) : input.component());
    }

    private static Component still(FormField field) {
        var text = field.label(language());
        return switch (field.type()) {
            case SEPARATOR -> new Hr();
            case GROUP -> text.isEmpty() ? new Div() : new H3(text);
            case UNSUPPORTED -> new Paragraph(Texts.text("form.unsupported"));
            default -> text.isEmpty() ? new Div() : new Paragraph(text);
        };
    }

    private void changed(FieldInput<?> input, boolean byPerson) {
        markRequired();
        check(input);
        if (byPerson) {
            changed.run();
        }
    }

    private void markRequired() {
        var values = values();
        inputs.values().stream().filter(input -> input.field().type() != FieldType.CHECKBOX || input.field().rules().required())
                .forEach(input -> input.setRequired(input.field().requiredWith(values)));
    }

    /** An empty field is not remarked upon before the form was sent, and options are looked up on the server only then. */
    private void check(FieldInput<?> input) {
        var value = input.value() instanceof String text ? text.strip() : input.value();
        if (value == null || Objects.equals(value, "")) {
            input.show(input.isWrong() && input.field().requiredWith(values())
                    ? Texts.text(input.field().whatIsMissing()) : null);
        } else if (input.visited()) {
            input.show(forms.problems(input.field(), value).stream().findFirst().map(Texts::text).orElse(null));
        }
    }
}
