package io.slipway.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.ui.SearchField;
import io.slipway.ui.Texts;
import io.slipway.ui.TimeLabel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What stands above the rows: search, filters, views, columns, export; how many there are; what to do with those selected. */
final class ListBar<T> extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ListSpec<T> spec;
    private final ItemList<T> list;
    private final @Nullable SearchField search;
    private final FilterChips chips;
    private final @Nullable ViewMenu views;
    private final Span count = new Span();
    private final Span moment = new Span();

    ListBar(ListSpec<T> spec, ItemList<T> list, CsvDownload<T> csv) {
        this.spec = spec;
        this.list = list;
        addClassName("slipway-list-bar");
        search = spec.search() == null ? null : new SearchField(spec.search(), list::search);
        chips = new FilterChips(spec.filters(), list);
        views = list.views() == null ? null : new ViewMenu(spec.name(), list, list.views());
        var tools = new Div();
        tools.addClassName("slipway-list-tools");
        if (search != null) {
            search.getElement().setAttribute("data-search", true).setAttribute("title", Texts.text("ui.list.search.key"));
            tools.add(search);
        }
        if (!spec.filters().isEmpty()) {
            tools.add(new FilterPanel(spec.filters(), list).button());
        }
        if (views != null) {
            tools.add(views);
        }
        tools.add(new DisplayPanel<>(spec, list).button(), download(csv));
        add(tools, chips, line());
        if (!spec.actionsForMany().isEmpty()) {
            add(new BulkBar<>(spec, list));
        }
    }

    void show(ListState state, long rows) {
        if (search != null && !search.getValue().strip().equals(state.query().text())) {
            search.setValue(state.query().text());
        }
        chips.show(state.query());
        if (views != null) {
            views.show();
        }
        show(rows);
    }

    /** @param rows how many there are by now */
    void show(long rows) {
        var words = spec.counted();
        count.setText(words == null ? Texts.text("ui.list.count", rows) : words.apply(rows));
        if (spec.freshness() == null) {
            moment.removeAll();
            moment.add(new Span(Texts.text("ui.list.as-of") + " "), new TimeLabel(Instant.now()));
        }
    }

    private Div line() {
        count.addClassName("slipway-list-count");
        count.getElement().setAttribute("role", "status");
        var reload = new Button(VaadinIcon.REFRESH.create(), click -> list.reload());
        reload.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        reload.setAriaLabel(Texts.text("ui.list.reload"));
        reload.setTooltipText(Texts.text("ui.list.reload"));
        var line = new Div(count, spec.freshness() == null ? moment : spec.freshness(), reload);
        line.addClassNames("slipway-list-line", "slipway-muted");
        return line;
    }

    private Anchor download(CsvDownload<T> csv) {
        var button = new Button(Texts.text("ui.list.csv"), VaadinIcon.DOWNLOAD_ALT.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setTabIndex(-1);
        button.getElement().setAttribute("aria-hidden", "true");
        var link = new Anchor(csv, "");
        link.add(button);
        link.getElement().setAttribute("router-ignore", true).setAttribute("aria-label", Texts.text("ui.list.csv.help"))
                .setAttribute("title", Texts.text("ui.list.csv.help"));
        return link;
    }
}
