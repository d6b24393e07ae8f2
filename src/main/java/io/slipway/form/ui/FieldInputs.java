package io.slipway.form.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.slipway.form.FormField;
import io.slipway.ui.DateWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Chooses the component for a field. Text is never cut off or refused while typing: what is wrong with it is said instead. */
final class FieldInputs {

    /** Also while somebody types on without a pause, so that hardly anything is lost with a node. */
    private static final int VALUE_EVERY_MILLIS = 1000;

    private FieldInputs() {
    }

    static FieldInput<?> input(FormField field) {
        return switch (field.type()) {
            case TEXTAREA -> area(field);
            case NUMBER -> number(field);
            case CHECKBOX -> new FieldInput<>(field, new Checkbox(), value -> value, value -> Boolean.valueOf(value.toString()));
            case SELECT -> new FieldInput<>(field, new ComboBox<String>(), value -> value, Object::toString);
            case RADIO -> radio(field);
            case DATETIME -> date(field);
            default -> new FieldInput<>(field, line(), value -> value, Object::toString);
        };
    }

    private static TextField line() {
        var line = new TextField();
        line.setValueChangeMode(ValueChangeMode.TIMEOUT);
        line.setValueChangeTimeout(VALUE_EVERY_MILLIS);
        return line;
    }

    private static FieldInput<String> area(FormField field) {
        var area = new TextArea();
        area.setValueChangeMode(ValueChangeMode.TIMEOUT);
        area.setValueChangeTimeout(VALUE_EVERY_MILLIS);
        area.setMinRows(3);
        area.setMaxRows(12);
        return new FieldInput<>(field, area, value -> value, Object::toString);
    }

    /** A line of text: a browser's own number field hides from the server what is not a number. */
    private static FieldInput<String> number(FormField field) {
        var number = line();
        number.getElement().setAttribute("inputmode", "decimal");
        return new FieldInput<>(field, number, value -> value, Object::toString);
    }

    private static FieldInput<String> radio(FormField field) {
        var radio = new RadioButtonGroup<String>();
        radio.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        return new FieldInput<>(field, radio, value -> value, Object::toString);
    }

    private static FieldInput<LocalDate> date(FormField field) {
        var picker = new DatePicker();
        picker.setI18n(DateWords.in(FormFields.language()));
        picker.setClearButtonVisible(true);
        return new FieldInput<>(field, picker, LocalDate::toString, FieldInputs::day).orElse(() -> typed(picker));
    }

    private static @Nullable LocalDate day(Object value) {
        try {
            return LocalDate.parse(value.toString());
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** What stands in the field while the picker has no value, for the check to say what is wrong with it. */
    private static @Nullable Object typed(DatePicker picker) {
        var text = picker.getElement().getProperty("_inputElementValue", "");
        return text.isBlank() ? null : text;
    }
}
