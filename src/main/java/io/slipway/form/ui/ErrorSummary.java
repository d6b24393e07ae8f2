package io.slipway.form.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.slipway.shared.FieldError;
import io.slipway.ui.Texts;
import java.util.List;

/** Everything that is wrong with a form in one place, with a way to each field. */
final class ErrorSummary extends Div {

    private static final long serialVersionUID = 1L;

    private final transient FormFields fields;

    ErrorSummary(FormFields fields) {
        this.fields = fields;
        addClassName("slipway-form-problems");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        setVisible(false);
    }

    void show(List<FieldError> errors) {
        removeAll();
        var list = new UnorderedList();
        errors.forEach(error -> list.add(item(error)));
        add(new Paragraph(Texts.text("form.problems", errors.size())), list);
        setVisible(true);
        getElement().callJsFunction("focus");
        scrollIntoView();
    }

    private ListItem item(FieldError error) {
        var problem = Texts.text(error.message());
        return fields.input(error.field()).map(input -> new ListItem(link(input, problem)))
                .orElseGet(() -> new ListItem(Texts.text("form.problem", error.field(), problem)));
    }

    private static NativeButton link(FieldInput<?> input, String problem) {
        var text = Texts.text("form.problem", input.field().label(FormFields.language()), problem);
        return new NativeButton(text, click -> input.focus());
    }
}
