package io.slipway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;

/** What is wrong in a dialog: what cannot be done in a sentence, and a way to each of several fields. */
final class DialogProblems extends Div {

    private static final long serialVersionUID = 1L;

    DialogProblems() {
        addClassName("slipway-dialog-problems");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void clear() {
        removeAll();
        setVisible(false);
    }

    void say(String problem) {
        add(new Paragraph(problem));
        setVisible(true);
    }

    /** @param wrong what is wrong with each field; a single one says so itself */
    void list(Map<Component, String> wrong) {
        if (wrong.size() > 1) {
            var list = new UnorderedList();
            wrong.forEach((field, problem) -> list.add(new ListItem(link(field, problem))));
            add(new Paragraph(Texts.text("ui.dialog.problems", wrong.size())), list);
            setVisible(true);
        }
    }

    private static NativeButton link(Component field, String problem) {
        var label = field instanceof HasLabel labelled ? labelled.getLabel() : "";
        return new NativeButton(Texts.text("ui.dialog.problem", label, problem), click -> focus(field));
    }

    static void focus(Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            field.getElement().callJsFunction("focus");
        }
    }
}
