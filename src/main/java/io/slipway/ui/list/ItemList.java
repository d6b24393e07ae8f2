package io.slipway.ui.list;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.slipway.shared.Change;
import io.slipway.ui.Notices;
import io.slipway.ui.PageKeys;
import io.slipway.ui.Texts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of things as a {@link ListSpec} describes it. How it is shown is in the address of the page: it can be linked to, and
 * the browser's back button takes back the last filter.
 */
@Tag("slipway-list")
@JsModule("./slipway-list.ts")
@CssImport("./styles/list.css")
public final class ItemList<T> extends HtmlContainer implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient ListSpec<T> spec;
    private final transient ListAddress address;
    private final transient @Nullable SavedViews views;
    private final ListBar<T> bar;
    private final ListBody<T> body;
    private transient ListState state = ListState.INITIAL;
    private String path = "";

    ItemList(ListSpec<T> spec, @Nullable SavedViews views) {
        this.spec = spec;
        this.views = spec.isEmbedded() ? null : views;
        address = new ListAddress(spec);
        body = new ListBody<>(spec, this::sorted, () -> change(state.showingEverything()));
        bar = new ListBar<>(spec, this, new CsvDownload<>(spec, () -> state));
        getElement().setAttribute("data-select", Texts.text("ui.list.select-row"))
                .setAttribute("data-selection", Texts.text("ui.list.selection"));
        add(bar, body, keys());
    }

    /** They are bound in the browser, where the rows are. */
    private static PageKeys keys() {
        return new PageKeys(Texts.text("ui.list.keys")).tell("/", Texts.text("ui.list.keys.search"))
                .tell("j", Texts.text("ui.list.keys.next")).tell("k", Texts.text("ui.list.keys.previous"))
                .tell("Enter", Texts.text("ui.list.keys.open")).tell("Space", Texts.text("ui.list.keys.select"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (spec.isEmbedded() || !body.isShown()) {
            show();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (!spec.isEmbedded()) {
            path = event.getLocation().getPath();
            begin(event.getLocation().getQueryParameters());
        }
    }

    private void begin(QueryParameters parameters) {
        var initial = views == null || !address.isSilent(parameters) ? null
                : views.of(spec.name()).stream().filter(SavedView::initial).findFirst().orElse(null);
        if (initial != null) {
            open(initial);
            return;
        }
        var read = address.read(parameters);
        state = read.state();
        show();
        if (!read.ignored().isEmpty()) {
            Notices.hint(Texts.text("ui.list.ignored", String.join(", ", read.ignored())));
        }
    }

    /** Asks the source again, and shows what it has by now. */
    public void reload() {
        body.reload(state);
        bar.show(body.count());
    }

    /** The part of the page's address that says how the list is shown; empty, or with a question mark in front. */
    public String here() {
        var query = address.write(state).getQueryString();
        return query.isEmpty() ? "" : "?" + query;
    }

    /** Narrows the list; none of a filter's values takes it away. */
    public void filter(String key, List<String> values) {
        change(state.filtering(key, values));
    }

    /** What is shown now. */
    public ListQuery query() {
        return state.query();
    }

    ListSpec<T> spec() {
        return spec;
    }

    void act(T row, ListAction<T> action) {
        body.act(row, action);
    }

    ListState state() {
        return state;
    }

    /** Shows it otherwise, and lets the browser's back button come back to how it was. */
    void change(ListState wanted) {
        if (!wanted.equals(state)) {
            state = wanted;
            write(address.write(state), true);
            show();
        }
    }

    /** What is typed letter by letter is one step for the back button. */
    void search(String text) {
        if (!text.equals(state.query().text())) {
            var first = state.query().text().isEmpty();
            state = state.searching(text);
            write(address.write(state), first);
            show();
        }
    }

    void open(SavedView view) {
        state = address.read(QueryParameters.fromString(view.query())).state();
        write(address.write(state), false);
        show();
    }

    boolean shows(SavedView view) {
        return address.read(QueryParameters.fromString(view.query())).state().equals(state);
    }

    void openStandard() {
        state = ListState.INITIAL;
        write(views == null ? QueryParameters.empty() : address.standard(), true);
        show();
    }

    @Nullable SavedViews views() {
        return views;
    }

    /** The state as a saved view keeps it. */
    String asQuery() {
        return address.write(state).getQueryString();
    }

    Set<T> selected() {
        return body.selected();
    }

    /** Selects what is listed, as far as so much can be worked on at once. */
    void selectAll() {
        body.selectAll(state);
    }

    void clearSelection() {
        body.clearSelection();
    }

    void onSelection(Runnable listener) {
        body.onSelection(listener);
    }

    void changed(Set<Change> changes) {
        if (body.isShown()) {
            body.changed(state, changes);
            bar.show(body.count());
        }
    }

    private void sorted(@Nullable String column, boolean descending) {
        change(state.sorting(column, descending));
    }

    private void show() {
        body.show(state);
        bar.show(state, body.count());
    }

    private void write(QueryParameters parameters, boolean step) {
        getUI().filter(ui -> !spec.isEmbedded()).ifPresent(ui -> {
            var location = new Location(path, parameters);
            if (step) {
                ui.getPage().getHistory().pushState(null, location);
            } else {
                ui.getPage().getHistory().replaceState(null, location);
            }
        });
    }
}
