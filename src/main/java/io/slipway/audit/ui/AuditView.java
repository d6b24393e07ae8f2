package io.slipway.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.slipway.audit.AuditFilter;
import io.slipway.audit.AuditRecord;
import io.slipway.audit.AuditTrail;
import io.slipway.ui.EmptyState;
import io.slipway.ui.LazyList;
import io.slipway.ui.Page;
import io.slipway.ui.Row;
import io.slipway.ui.Texts;
import io.slipway.ui.TimeLabel;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Everything that people, tokens and processes did, the newest first. */
@Route("audit")
@Menu(title = "audit.title", order = 150, icon = "vaadin:clipboard-check")
@RolesAllowed("ADMINISTRATOR")
class AuditView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient AuditTrail trail;
    private final transient AuditWords words;
    private final AuditFilters filters;
    private final Grid<AuditRecord> grid = LazyList.rows(this::row);
    private final LazyList<AuditRecord> list;

    AuditView(AuditTrail trail, AuditWords words) {
        super("audit.title");
        this.trail = trail;
        this.words = words;
        header().setIntroduction(Texts.text("audit.help"));
        filters = new AuditFilters(trail.actions(), words, this::reload);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(AuditDetails::new));
        list = new LazyList<>(Texts.text("audit.title"), grid, AuditRecord::id, new Found(), AuditView::nothing);
        header().setActions(new Button(Texts.text("audit.reload"), VaadinIcon.REFRESH.create(), click -> list.reload()));
        add(filters, list);
    }

    private void reload() {
        list.reload();
    }

    private Row row(AuditRecord entry) {
        var expand = new Button(words.action(entry.action()), click -> grid.setDetailsVisible(entry, !grid.isDetailsVisible(entry)));
        expand.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        var when = new Span(TimeLabel.exact(entry.at()));
        when.addClassName("slipway-muted");
        return new Row(expand).beside(words.subject(entry))
                .below(new Span(AuditWords.who(entry)))
                .side(AuditWords.badge(entry.result()), when);
    }

    private static Component nothing() {
        return new EmptyState(VaadinIcon.SEARCH, Texts.text("audit.no-match"), Texts.text("audit.no-match.help"));
    }

    /** The entries that the filters let through. */
    private final class Found implements LazyList.Source<AuditRecord> {

        @Override
        public long count() {
            return trail.count(filter());
        }

        @Override
        public List<AuditRecord> fetch(Query<AuditRecord, Void> wanted) {
            return trail.find(filter(), wanted.getOffset(), wanted.getLimit());
        }

        private AuditFilter filter() {
            return filters.filter();
        }
    }
}
