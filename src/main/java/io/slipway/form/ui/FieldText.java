package io.slipway.form.ui;

import com.vaadin.flow.component.html.Span;
import io.slipway.form.FieldType;
import io.slipway.form.FormField;
import io.slipway.form.Forms;
import io.slipway.ui.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** A value of a form as a person reads it. */
final class FieldText {

    private FieldText() {
    }

    static Span of(FormField field, Object value, Forms forms) {
        var text = new Span(words(field, value, forms));
        if (field.type() == FieldType.TEXTAREA) {
            text.addClassName("slipway-form-long");
        }
        return text;
    }

    private static String words(FormField field, Object value, Forms forms) {
        if (value instanceof Boolean checked) {
            return Texts.text(checked ? "form.yes" : "form.no");
        }
        if (field.type() == FieldType.DATETIME) {
            return day(value.toString());
        }
        return forms.known(field, value.toString()).map(option -> field.optionLabel(option, FormFields.language()))
                .orElseGet(value::toString);
    }

    private static String day(String value) {
        try {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(FormFields.language())
                    .format(LocalDate.parse(value));
        } catch (DateTimeException noDay) {
            return value;
        }
    }
}
