package io.slipway.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import io.slipway.form.FormField;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One field on the page and what its value means to the form.
 *
 * @param <V> what the component holds
 */
final class FieldInput<V> {

    private final FormField field;
    private final Component component;
    private final InputField<?, V> input;
    private final HasValidationProperties validity;
    private final Function<V, @Nullable Object> toForm;
    private final Function<Object, V> toPage;
    private Supplier<@Nullable Object> unread = () -> null;
    private boolean visited;

    /**
     * @param toForm what the form gets; never called with an empty value
     * @param toPage what the component shows for a value of the form
     */
    <E extends HasValue.ValueChangeEvent<V>, C extends Component & InputField<E, V> & HasValidationProperties> FieldInput(
            FormField field, C component, Function<V, @Nullable Object> toForm, Function<Object, V> toPage) {
        this.field = field;
        this.component = component;
        this.input = component;
        this.validity = component;
        this.toForm = toForm;
        this.toPage = toPage;
        component.setManualValidation(true);
        component.setReadOnly(field.readOnly());
        component.setLabel(field.label(FormFields.language()));
        help(field.description(FormFields.language()));
        component.setWidthFull();
        component.setId("field-" + field.key());
    }

    /** @param unread what was typed that the component could not understand; null for nothing */
    FieldInput<V> orElse(Supplier<@Nullable Object> unread) {
        this.unread = unread;
        return this;
    }

    FormField field() {
        return field;
    }

    Component component() {
        return component;
    }

    /** Null when nothing was entered. */
    @Nullable Object value() {
        return input.isEmpty() ? unread.get() : toForm.apply(input.getValue());
    }

    void set(@Nullable Object value) {
        if (value == null) {
            input.clear();
        } else {
            input.setValue(toPage.apply(value));
        }
    }

    void help(String text) {
        input.setHelperText(text);
    }

    void setRequired(boolean required) {
        input.setRequiredIndicatorVisible(required);
    }

    /**
     * @param changed told when the value is another one: true when the person did it
     * @param left    told when the person leaves the field
     */
    void listen(Consumer<Boolean> changed, Runnable left) {
        input.addValueChangeListener(event -> changed.accept(event.isFromClient()));
        component.getElement().addEventListener("focusout", event -> {
            visited = true;
            left.run();
        });
    }

    /** Whether the person has been here, so that a remark does not interrupt the first typing. */
    boolean visited() {
        return visited || validity.isInvalid();
    }

    void show(@Nullable String problem) {
        validity.setErrorMessage(problem == null ? "" : problem);
        validity.setInvalid(problem != null);
    }

    boolean isWrong() {
        return validity.isInvalid();
    }

    void focus() {
        component.getElement().callJsFunction("focus");
        component.scrollIntoView();
    }
}
