package io.slipway.inbox.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.slipway.identity.People;
import io.slipway.inbox.InboxItem;
import io.slipway.request.Request;
import io.slipway.ui.TimeLabel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a task as a row of the inbox. */
@Component
class TaskRows {

    private final People people;

    TaskRows(People people) {
        this.people = people;
    }

    Div row(InboxItem item, @Nullable String openTask, Locale language) {
        var name = new RouterLink(item.name(language), InboxView.class, item.task().id());
        name.addClassName("slipway-row-title");
        var head = new Div(name);
        head.addClassName("slipway-row-head");
        var main = new Div(head);
        main.addClassName("slipway-row-main");
        var since = new Div();
        since.addClassName("slipway-muted");
        Request request = item.request();
        if (request != null) {
            var about = new Div(request.number() + " · " + request.title());
            about.addClassName("slipway-row-text");
            main.add(about);
            since.add(new Span(people.displayName(request.requester()) + " · "));
        }
        since.add(new TimeLabel(item.task().createdAt()));
        main.add(since);
        var row = new Div(main);
        row.addClassName("slipway-row");
        row.getElement().setAttribute("data-open", item.task().id().equals(openTask));
        return row;
    }
}
