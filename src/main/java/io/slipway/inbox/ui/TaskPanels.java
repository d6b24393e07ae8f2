package io.slipway.inbox.ui;

import io.slipway.form.ui.FormParts;
import io.slipway.identity.People;
import io.slipway.inbox.Inbox;
import io.slipway.ui.LiveUpdates;
import org.springframework.stereotype.Component;

/** Makes the part of a page in which a task is done. */
@Component
class TaskPanels {

    private final Inbox inbox;
    private final FormParts forms;
    private final People people;
    private final LiveUpdates updates;

    TaskPanels(Inbox inbox, FormParts forms, People people, LiveUpdates updates) {
        this.inbox = inbox;
        this.forms = forms;
        this.people = people;
        this.updates = updates;
    }

    /**
     * @param moved    runs after the person took the task or gave it back
     * @param finished runs after the person finished it
     * @throws io.slipway.shared.NotFound when the task is finished, or not for this person
     */
    TaskPanel panel(String taskId, Runnable moved, Runnable finished) {
        return new TaskPanel(inbox.open(taskId), inbox, forms, people, updates, moved, finished);
    }
}
