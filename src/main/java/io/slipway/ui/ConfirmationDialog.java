package io.slipway.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/** Asks before something that is hard to take back: names the thing and what will follow. */
public final class ConfirmationDialog {

    private final ConfirmDialog dialog = new ConfirmDialog();
    private final Div body;
    private final String action;
    private boolean allowed = true;

    /**
     * @param question     e.g. "Remove this machine?"
     * @param thing        the name of what it is about
     * @param consequences what will follow, a sentence each; may be empty
     * @param action       the word on the button, e.g. "Remove"
     * @param confirmed    runs when the person agrees
     */
    public ConfirmationDialog(String question, String thing, List<String> consequences, String action, Runnable confirmed) {
        var name = new Span(thing);
        name.addClassName("slipway-confirmation-thing");
        body = new Div(name);
        body.addClassName("slipway-confirmation");
        if (!consequences.isEmpty()) {
            body.add(new UnorderedList(consequences.stream().map(ListItem::new).toArray(ListItem[]::new)));
        }
        this.action = action;
        dialog.setHeader(question);
        dialog.setText(body);
        dialog.setConfirmText(action);
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.text("ui.back"));
        dialog.addConfirmListener(event -> {
            if (allowed) {
                confirmed.run();
            }
        });
    }

    /** Shows the action as one that destroys something. */
    public ConfirmationDialog dangerous() {
        dialog.setConfirmButtonTheme("error primary");
        return this;
    }

    /** For what cannot be undone: the button works only after the name was typed. */
    public ConfirmationDialog typing(String name) {
        var confirm = new Button(action);
        confirm.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_PRIMARY);
        confirm.setEnabled(false);
        var typed = new TextField(Texts.text("ui.confirm.type", name));
        typed.setWidthFull();
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        typed.addValueChangeListener(event -> {
            allowed = event.getValue().strip().equals(name);
            confirm.setEnabled(allowed);
        });
        allowed = false;
        body.add(typed);
        dialog.setConfirmButton(confirm);
        return this;
    }

    public void open() {
        dialog.open();
    }
}
