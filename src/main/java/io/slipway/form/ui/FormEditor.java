package io.slipway.form.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import io.slipway.shared.InvalidInput;
import io.slipway.ui.ConfirmationDialog;
import io.slipway.ui.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A form to fill in and send. What was typed stays until it is sent, and leaving the page before that asks first. */
@CssImport("./styles/form.css")
public final class FormEditor extends Div implements BeforeLeaveObserver {

    private static final long serialVersionUID = 1L;
    private static final String GUARD = "window.onbeforeunload = $0 ? event => { event.preventDefault(); return ''; } : null";

    private final FormFields fields;
    private final ErrorSummary problems;
    private final Button submit;
    private final Div actions;
    private final transient Function<Map<String, @Nullable Object>, Runnable> send;
    private final @Nullable KeptDraft draft;
    private boolean guarded;
    private boolean unsent;

    /** @param draft keeps what is typed, so that leaving loses nothing; null to ask before leaving */
    FormEditor(FormFields fields, String submitText, Function<Map<String, @Nullable Object>, Runnable> send,
               @Nullable KeptDraft draft) {
        this.fields = fields;
        this.send = send;
        this.draft = draft;
        problems = new ErrorSummary(fields);
        submit = new Button(submitText, click -> submit());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.addClassName("slipway-submit");
        submit.setDisableOnClick(true);
        actions = new Div(submit);
        actions.addClassName("slipway-form-actions");
        fields.onChange(this::changed);
        addClassName("slipway-form-editor");
        if (draft != null) {
            add(draft);
        }
        add(problems, fields, actions);
    }

    /** Lets the values be read, but not be sent. */
    public void close() {
        guard(false);
        actions.setVisible(false);
        fields.setEnabled(false);
    }

    /** Undoes {@link #close()}. */
    public void reopen() {
        actions.setVisible(true);
        fields.setEnabled(true);
        guard(fields.isChanged() && draft == null);
    }

    /** To be called while something is sent that cannot be: what was typed stays kept. */
    public void notSent() {
        unsent = true;
    }

    private void changed() {
        guard(draft == null ? fields.isChanged() : !draft.keep());
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (guarded) {
            var leave = event.postpone();
            new ConfirmationDialog(Texts.text("form.leave"), Texts.text("form.leave.what"), List.of(),
                    Texts.text("form.leave.yes"), leave::proceed).dangerous().open();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (guarded) {
            event.getUI().getPage().executeJs(GUARD, false);
        }
    }

    private void submit() {
        try {
            unsent = false;
            var done = send.apply(fields.values());
            if (draft != null && !unsent) {
                draft.sent();
            }
            guard(false);
            done.run();
        } catch (InvalidInput wrong) {
            fields.show(wrong.errors());
            problems.show(wrong.errors());
        } finally {
            submit.setEnabled(true);
        }
    }

    private void guard(boolean on) {
        if (guarded != on) {
            guarded = on;
            UI.getCurrent().getPage().executeJs(GUARD, on);
        }
    }
}
