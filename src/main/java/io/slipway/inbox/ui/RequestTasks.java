package io.slipway.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.slipway.inbox.Inbox;
import io.slipway.inbox.InboxItem;
import io.slipway.request.Request;
import io.slipway.request.ui.RequestSection;
import io.slipway.ui.LiveUpdates;
import io.slipway.ui.Notices;
import io.slipway.ui.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Lets a person do the open tasks of a request on its page. */
@org.springframework.stereotype.Component
class RequestTasks implements RequestSection {

    private final Inbox inbox;
    private final TaskPanels panels;
    private final LiveUpdates updates;

    RequestTasks(Inbox inbox, TaskPanels panels, LiveUpdates updates) {
        this.inbox = inbox;
        this.panels = panels;
        this.updates = updates;
    }

    @Override
    public Component of(Request request) {
        return new Boxes(request);
    }

    /** A box for each task; one that is shown stays, so that nothing typed is lost. */
    private final class Boxes extends Div {

        private static final long serialVersionUID = 1L;

        private final transient Request request;
        private final transient Map<String, Div> boxes = new HashMap<>();

        Boxes(Request request) {
            this.request = request;
            addClassName("slipway-request");
            show();
            updates.subscribe(this, Set.of("task"), changes -> show());
        }

        private void show() {
            inbox.of(request).stream().filter(InboxItem::mayTake).forEach(item ->
                    boxes.computeIfAbsent(item.task().id(), id -> box(item)));
            setVisible(!boxes.isEmpty());
        }

        private Div box(InboxItem item) {
            var id = item.task().id();
            var box = new Div(new H2(item.name(getLocale())), panels.panel(id, () -> { }, () -> finished(id)));
            box.addClassNames("slipway-card", "slipway-task-box");
            add(box);
            return box;
        }

        private void finished(String taskId) {
            remove(boxes.remove(taskId));
            setVisible(!boxes.isEmpty());
            Notices.success(Texts.text("inbox.done"));
        }
    }
}
