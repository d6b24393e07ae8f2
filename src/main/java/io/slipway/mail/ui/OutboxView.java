package io.slipway.mail.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.slipway.mail.Mailer;
import io.slipway.mail.Outbox;
import io.slipway.mail.OutboxMessage;
import io.slipway.mail.OutboxQuery;
import io.slipway.ui.EmptyState;
import io.slipway.ui.Page;
import io.slipway.ui.Texts;
import io.slipway.ui.Tone;
import io.slipway.ui.list.Badge;
import io.slipway.ui.list.ChoiceFilter;
import io.slipway.ui.list.ListColumn;
import io.slipway.ui.list.ListColumn.Card;
import io.slipway.ui.list.ListQuery;
import io.slipway.ui.list.ListSource;
import io.slipway.ui.list.ListSpec;
import io.slipway.ui.list.Lists;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the portal wrote to people. */
@Route("outbox")
@Menu(title = "mail.outbox", order = 140, icon = "vaadin:envelope")
@RolesAllowed("ADMINISTRATOR")
class OutboxView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Outbox outbox;

    OutboxView(Outbox outbox, Mailer mailer, Lists lists) {
        super("mail.outbox");
        this.outbox = outbox;
        header().setIntroduction(Texts.text(mailer.delivers() ? "mail.outbox.help" : "mail.outbox.no-server"));
        var states = new LinkedHashMap<String, String>();
        states.put("sent", Texts.text("mail.outbox.sent"));
        states.put("kept", Texts.text("mail.outbox.kept"));
        var spec = ListSpec.<OutboxMessage>of("outbox", Texts.text("mail.outbox"), each -> each.message().messageId(),
                        new Found(), OutboxView::nothingYet)
                .searchable(Texts.text("mail.outbox.search")).counted(count -> Texts.text("mail.outbox.count", count))
                .follow(Set.of("mail"))
                .filter(new ChoiceFilter("state", Texts.text("mail.outbox.state"), states).one())
                .column(ListColumn.<OutboxMessage>text("subject", Texts.text("mail.outbox.subject"),
                        each -> each.message().subject()).on(Card.TITLE).opens(each -> new MessageDialog(each).open())
                        .sortable().width("16rem").grow(3))
                .column(ListColumn.<OutboxMessage>text("recipient", Texts.text("mail.message.to"), each -> each.message().to())
                        .sortable().width("12rem").grow(1))
                .column(ListColumn.<OutboxMessage>badge("state", Texts.text("mail.outbox.state"), OutboxView::badge)
                        .width("9rem"))
                .column(ListColumn.<OutboxMessage>time("written", Texts.text("mail.message.written"), OutboxMessage::createdAt)
                        .sortable().width("9rem"))
                .column(ListColumn.<OutboxMessage>time("sent", Texts.text("mail.message.sent"), OutboxMessage::sentAt)
                        .width("9rem").onDemand());
        add(lists.list(spec));
    }

    private static EmptyState nothingYet() {
        return new EmptyState(VaadinIcon.ENVELOPE, Texts.text("mail.outbox.empty"), Texts.text("mail.outbox.empty.help"));
    }

    private static Badge badge(OutboxMessage each) {
        return each.sentAt() == null ? new Badge(Tone.STILL, VaadinIcon.ARCHIVE, Texts.text("mail.outbox.kept"))
                : new Badge(Tone.GOOD, VaadinIcon.CHECK, Texts.text("mail.outbox.sent"));
    }

    /** The messages that the search finds. */
    private final class Found implements ListSource<OutboxMessage> {

        @Override
        public long count(ListQuery query) {
            return outbox.count(of(query));
        }

        @Override
        public List<OutboxMessage> fetch(ListQuery query, long offset, int limit) {
            return outbox.search(of(query), offset, limit);
        }

        private static OutboxQuery of(ListQuery query) {
            var state = query.one("state");
            var sent = state == null ? null : Boolean.valueOf(state.equals("sent"));
            return query.sort() == null ? new OutboxQuery(query.text(), sent, OutboxQuery.Sort.WRITTEN, true)
                    : new OutboxQuery(query.text(), sent,
                            OutboxQuery.Sort.valueOf(query.sort().toUpperCase(Locale.ROOT)), query.descending());
        }
    }
}
