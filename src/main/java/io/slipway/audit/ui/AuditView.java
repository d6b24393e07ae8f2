package io.slipway.audit.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.slipway.audit.AuditFilter;
import io.slipway.audit.AuditRecord;
import io.slipway.audit.AuditTrail;
import io.slipway.audit.Result;
import io.slipway.ui.EmptyState;
import io.slipway.ui.Page;
import io.slipway.ui.Texts;
import io.slipway.ui.list.ChoiceFilter;
import io.slipway.ui.list.DayFilter;
import io.slipway.ui.list.ListColumn;
import io.slipway.ui.list.ListColumn.Card;
import io.slipway.ui.list.ListQuery;
import io.slipway.ui.list.ListSource;
import io.slipway.ui.list.ListSpec;
import io.slipway.ui.list.Lists;
import io.slipway.ui.list.LookupFilter;
import io.slipway.ui.list.TextFilter;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;

/** Everything that people, tokens and processes did, the newest first. */
@Route("audit")
@Menu(title = "audit.title", order = 150, icon = "vaadin:clipboard-check")
@RolesAllowed("ADMINISTRATOR")
class AuditView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient AuditTrail trail;
    private final transient AuditWords words;

    AuditView(AuditTrail trail, AuditWords words, Lists lists) {
        super("audit.title");
        this.trail = trail;
        this.words = words;
        header().setIntroduction(Texts.text("audit.help"));
        var spec = ListSpec.<AuditRecord>of("audit", Texts.text("audit.title"), AuditRecord::id, new Found(),
                        AuditView::nothingYet)
                .searchable(Texts.text("audit.search")).counted(count -> Texts.text("audit.count", count))
                .details(AuditDetails::new);
        columns(spec);
        filters(spec);
        add(lists.list(spec));
    }

    private void columns(ListSpec<AuditRecord> spec) {
        spec.column(ListColumn.<AuditRecord>text("action", Texts.text("audit.detail.action"),
                        entry -> words.action(entry.action()))
                        .on(Card.TITLE).unfolds().width("11rem").grow(1))
                .column(ListColumn.<AuditRecord>text("subject", Texts.text("audit.filter.subject"), words::subject).on(Card.TEXT)
                        .width("11rem").grow(2))
                .column(ListColumn.<AuditRecord>text("who", Texts.text("audit.filter.actor"), AuditWords::who)
                        .width("11rem").grow(1))
                .column(ListColumn.<AuditRecord>badge("result", Texts.text("audit.result"),
                        entry -> AuditWords.badge(entry.result())).width("8rem"))
                .column(ListColumn.<AuditRecord>time("at", Texts.text("audit.detail.at"), AuditRecord::at).exact().sortable()
                        .width("12rem"))
                .column(ListColumn.<AuditRecord>text("address", Texts.text("audit.detail.address"),
                        entry -> entry.address() == null ? "" : entry.address()).width("9rem").onDemand())
                .column(ListColumn.<AuditRecord>text("detail", Texts.text("audit.detail"), AuditRecord::detail).on(Card.NONE)
                        .width("14rem").grow(2).onDemand());
    }

    private void filters(ListSpec<AuditRecord> spec) {
        spec.filter(new TextFilter("actor", Texts.text("audit.filter.actor")))
                .filter(new LookupFilter("action", Texts.text("audit.filter.action"), this::actions, words::action))
                .filter(new TextFilter("subject", Texts.text("audit.filter.subject")))
                .filter(ChoiceFilter.of("result", Texts.text("audit.result"), Result.values(),
                        result -> AuditWords.badge(result).text()).one())
                .filter(new DayFilter("from", Texts.text("audit.filter.from")))
                .filter(new DayFilter("until", Texts.text("audit.filter.until")));
    }

    private List<String> actions(String text, int offset, int limit) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return trail.actions().stream()
                .filter(action -> action.contains(wanted) || words.action(action).toLowerCase(Locale.ROOT).contains(wanted))
                .skip(offset).limit(limit).toList();
    }

    private static EmptyState nothingYet() {
        return new EmptyState(VaadinIcon.CLIPBOARD_CHECK, Texts.text("audit.empty"), Texts.text("audit.empty.help"));
    }

    /** The entries that the filters let through. */
    private final class Found implements ListSource<AuditRecord> {

        @Override
        public long count(ListQuery query) {
            return trail.count(filter(query));
        }

        @Override
        public List<AuditRecord> fetch(ListQuery query, long offset, int limit) {
            return trail.find(filter(query), query.sort() != null && !query.descending(), offset, limit);
        }

        private static AuditFilter filter(ListQuery query) {
            var result = query.one("result");
            return new AuditFilter(DayFilter.begin(query.one("from"), 0), DayFilter.begin(query.one("until"), 1),
                    query.one("actor"), query.one("action"), null, query.one("subject"), null,
                    result == null ? null : Result.valueOf(result), query.text());
        }
    }
}
