package io.slipway.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.form.DraftKey;
import io.slipway.form.ui.FormEditor;
import io.slipway.form.ui.FormParts;
import io.slipway.identity.People;
import io.slipway.inbox.Inbox;
import io.slipway.inbox.InboxItem;
import io.slipway.inbox.OpenItem;
import io.slipway.process.HumanTask;
import io.slipway.shared.Conflict;
import io.slipway.shared.NotFound;
import io.slipway.ui.LiveUpdates;
import io.slipway.ui.Notices;
import io.slipway.ui.Texts;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A task with its form. When somebody else takes or finishes it meanwhile, it says so; what was typed stays to be read. */
final class TaskPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Inbox inbox;
    private final transient People people;
    private final transient Runnable moved;
    private final transient Runnable finished;
    private final String taskId;
    private final Span state = new Span();
    private final Button take = new Button(Texts.text("inbox.take"), VaadinIcon.HAND.create(), click -> take());
    private final Button giveBack = new Button(Texts.text("inbox.give-back"), VaadinIcon.ARROW_BACKWARD.create(),
            click -> giveBack());
    private final FormEditor editor;
    private boolean over;

    TaskPanel(OpenItem open, DraftKey draft, Inbox inbox, FormParts forms, People people, LiveUpdates updates, Runnable moved,
              Runnable finished) {
        this.inbox = inbox;
        this.people = people;
        this.moved = moved;
        this.finished = finished;
        taskId = open.item().task().id();
        take.addThemeVariants(ButtonVariant.LUMO_SMALL);
        giveBack.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        state.getElement().setAttribute("aria-live", "polite");
        var bar = new Div(state, take, giveBack);
        bar.addClassName("slipway-task-bar");
        editor = forms.editor(open.form(), open.values(), Texts.text("inbox.complete"), this::complete, this::completed, draft);
        addClassName("slipway-task");
        add(bar, editor);
        show(open.item());
        updates.subscribe(this, Set.of("task"), changes -> {
            if (changes.stream().anyMatch(change -> change.concerns(taskId))) {
                refresh();
            }
        });
    }

    private void show(InboxItem item) {
        HumanTask task = item.task();
        var mine = item.mayTake() && task.assignee() != null;
        take.setVisible(item.mayTake() && task.assignee() == null);
        giveBack.setVisible(mine && !task.groups().isEmpty());
        state.setText(words(item));
        if (item.mayTake()) {
            editor.reopen();
        } else {
            editor.close();
        }
    }

    private String words(InboxItem item) {
        var assignee = item.task().assignee();
        if (item.mayTake()) {
            return Texts.text(assignee == null ? "inbox.free" : "inbox.yours");
        }
        return assignee == null ? Texts.text("inbox.own-request") : Texts.text("inbox.taken", people.displayName(assignee));
    }

    private void refresh() {
        if (over) {
            return;
        }
        try {
            show(inbox.open(taskId).item());
        } catch (NotFound gone) {
            over = true;
            take.setVisible(false);
            giveBack.setVisible(false);
            state.setText(Texts.text("inbox.finished-elsewhere"));
            editor.close();
        }
    }

    private void take() {
        move(() -> inbox.claim(taskId));
    }

    private void giveBack() {
        move(() -> inbox.unclaim(taskId));
    }

    private void move(Runnable work) {
        try {
            work.run();
            moved.run();
        } catch (Conflict | NotFound tooLate) {
            Notices.error(tooLate);
        }
        refresh();
    }

    /** False when somebody else was faster. */
    private Boolean complete(Map<String, @Nullable Object> values) {
        try {
            inbox.complete(taskId, values);
            return true;
        } catch (Conflict | NotFound tooLate) {
            editor.notSent();
            return false;
        }
    }

    private void completed(boolean done) {
        if (done) {
            over = true;
            editor.close();
            finished.run();
        } else {
            refresh();
        }
    }
}
