package io.slipway.home.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.slipway.identity.People;
import io.slipway.inbox.Inbox;
import io.slipway.inbox.InboxItem;
import io.slipway.process.HumanTasks.Whose;
import io.slipway.ui.PageLink;
import io.slipway.ui.Row;
import io.slipway.ui.StatusBadge;
import io.slipway.ui.Texts;
import io.slipway.ui.TimeLabel;
import io.slipway.ui.Tone;
import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/** The tasks that wait for the person, the oldest first. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(20)
final class WaitingCard extends HomeCard {

    private static final long serialVersionUID = 1L;

    private final transient Inbox inbox;
    private final transient People people;

    WaitingCard(Inbox inbox, People people) {
        super("home.waiting", VaadinIcon.INBOX, "inbox");
        this.inbox = inbox;
        this.people = people;
    }

    @Override
    Set<String> topics() {
        return Set.of("task");
    }

    @Override
    void show() {
        long all = inbox.count(Whose.ALL);
        if (all == 0) {
            showNothing(Texts.text("home.waiting.none"));
        } else {
            show(all, inbox.page(Whose.ALL, 0, FEW).stream().map(this::row).toList());
        }
    }

    private Component row(InboxItem item) {
        var row = new Row(new PageLink("inbox/" + item.task().id(), item.name(getLocale())));
        var request = item.request();
        if (request != null) {
            row.below(new Span(Texts.text("home.waiting.about", request.number(), request.title(),
                    people.displayName(request.requester()))));
        }
        var due = item.task().dueAt();
        return due == null ? row.side(new TimeLabel(item.task().createdAt()))
                : row.side(new StatusBadge(Tone.WAITING, VaadinIcon.CLOCK, Texts.text("home.waiting.due")), new TimeLabel(due));
    }
}
