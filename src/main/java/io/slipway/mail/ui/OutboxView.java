package io.slipway.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.slipway.mail.Mailer;
import io.slipway.mail.Outbox;
import io.slipway.mail.OutboxMessage;
import io.slipway.ui.EmptyState;
import io.slipway.ui.LazyList;
import io.slipway.ui.LiveUpdates;
import io.slipway.ui.Page;
import io.slipway.ui.Row;
import io.slipway.ui.SearchField;
import io.slipway.ui.StatusBadge;
import io.slipway.ui.Texts;
import io.slipway.ui.TimeLabel;
import io.slipway.ui.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;

/** What the portal wrote to people. */
@Route("outbox")
@Menu(title = "mail.outbox", order = 140, icon = "vaadin:envelope")
@RolesAllowed("ADMINISTRATOR")
class OutboxView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Outbox outbox;
    private final LazyList<OutboxMessage> list;
    private String text = "";

    OutboxView(Outbox outbox, Mailer mailer, LiveUpdates updates) {
        super("mail.outbox");
        this.outbox = outbox;
        header().setIntroduction(Texts.text(mailer.delivers() ? "mail.outbox.help" : "mail.outbox.no-server"));
        var filters = new Div(new SearchField(Texts.text("mail.outbox.search"), this::search));
        filters.addClassName("slipway-filters");
        list = new LazyList<>(Texts.text("mail.outbox"), LazyList.rows(OutboxView::row), message -> message.message().messageId(),
                new Found(), this::nothing);
        add(filters, list);
        updates.subscribe(this, Set.of("mail"), changes -> list.reload());
    }

    private void search(String wanted) {
        text = wanted;
        list.reload();
    }

    private Component nothing() {
        return text.isEmpty() ? new EmptyState(VaadinIcon.ENVELOPE, Texts.text("mail.outbox.empty"), Texts.text("mail.outbox.empty.help"))
                : new EmptyState(VaadinIcon.SEARCH, Texts.text("mail.outbox.no-match"), Texts.text("mail.outbox.no-match.help"));
    }

    private static Row row(OutboxMessage message) {
        var subject = new Button(message.message().subject(), click -> new MessageDialog(message).open());
        subject.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        var when = new Span(new TimeLabel(message.createdAt()));
        when.addClassName("slipway-muted");
        return new Row(subject).below(new Span(Texts.text("mail.outbox.to", message.message().to())))
                .side(message.sentAt() == null ? new StatusBadge(Tone.STILL, VaadinIcon.ARCHIVE, Texts.text("mail.outbox.kept"))
                        : new StatusBadge(Tone.GOOD, VaadinIcon.CHECK, Texts.text("mail.outbox.sent")), when);
    }

    /** The messages that the search finds. */
    private final class Found implements LazyList.Source<OutboxMessage> {

        @Override
        public long count() {
            return outbox.count(text);
        }

        @Override
        public List<OutboxMessage> fetch(Query<OutboxMessage, Void> wanted) {
            return outbox.search(text, wanted.getOffset(), wanted.getLimit());
        }
    }
}
