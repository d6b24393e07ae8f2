package io.slipway.inbox.ui;

import com.vaadin.flow.component.html.Paragraph;
import io.slipway.form.DraftKey;
import io.slipway.form.ui.FormParts;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.People;
import io.slipway.inbox.Inbox;
import io.slipway.request.RequestDetails;
import io.slipway.ui.LiveUpdates;
import io.slipway.ui.Texts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the part of a page in which a task is done. */
@Component
class TaskPanels {

    private final Inbox inbox;
    private final FormParts forms;
    private final People people;
    private final RequestDetails details;
    private final LiveUpdates updates;
    private final CurrentPerson current;

    TaskPanels(Inbox inbox, FormParts forms, People people, RequestDetails details, LiveUpdates updates, CurrentPerson current) {
        this.inbox = inbox;
        this.forms = forms;
        this.people = people;
        this.details = details;
        this.updates = updates;
        this.current = current;
    }

    /**
     * @param moved    runs after the person took the task or gave it back
     * @param finished runs after the person finished it
     * @throws io.slipway.shared.NotFound when the task is finished, or not for this person
     */
    TaskPanel panel(String taskId, Runnable moved, Runnable finished) {
        var open = inbox.open(taskId);
        var draft = new DraftKey(current.require().username(), "task/" + taskId);
        var panel = new TaskPanel(open, draft, inbox, forms, people, updates, moved, finished);
        Optional.ofNullable(open.item().request()).flatMap(details::lastRemark).ifPresent(remark -> {
            var words = new Paragraph(Texts.text("inbox.remark", people.displayName(remark.person()), remark.text()));
            words.addClassName("slipway-remark");
            panel.addComponentAsFirst(words);
        });
        return panel;
    }
}
