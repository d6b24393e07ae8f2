package io.slipway.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import io.slipway.request.RequestFilter;
import io.slipway.request.Requests;
import io.slipway.request.ui.RequestRows.Row;
import io.slipway.shared.Change;
import io.slipway.shared.NotFound;
import io.slipway.ui.LiveUpdates;
import io.slipway.ui.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Requests that match a filter, fetched as one scrolls, each row current. */
final class RequestList extends Div {

    private static final long serialVersionUID = 1L;
    /** Up to so many rows the list is as high as its rows; beyond, it scrolls. */
    private static final int SHORT = 15;
    private static final int PAGE_SIZE = 25;

    private final transient Requests requests;
    private final transient RequestRows rows;
    private final Grid<Row> grid = new Grid<>(PAGE_SIZE);
    private final transient Function<RequestFilter, Component> empty;
    private final transient Map<String, UUID> seen = new HashMap<>();
    private transient RequestFilter filter = RequestFilter.all();
    private boolean oldestFirst;
    private long count;

    /** @param empty stands in the list's place when nothing matches the filter */
    RequestList(Requests requests, RequestRows rows, boolean withRequester, LiveUpdates updates,
                Function<RequestFilter, Component> empty) {
        this.requests = requests;
        this.rows = rows;
        this.empty = empty;
        grid.addComponentColumn(row -> rows.draw(row, withRequester, getLocale()));
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addClassName("slipway-list");
        grid.getElement().setAttribute("aria-label", Texts.text("request.list"));
        grid.addItemClickListener(click -> UI.getCurrent().navigate(RequestView.class, click.getItem().request().id().toString()));
        grid.setDataProvider(new CallbackDataProvider<>(query -> fetch(query.getPage(), query.getPageSize()), query -> (int) count,
                row -> row.request().id()));
        updates.subscribe(this, Set.of("request", "run"), this::changed);
    }

    void show(RequestFilter wanted, boolean oldest) {
        filter = wanted;
        oldestFirst = oldest;
        reload(requests.count(filter));
    }

    private void reload(long now) {
        count = now;
        seen.clear();
        removeAll();
        if (count == 0) {
            add(empty.apply(filter));
            return;
        }
        grid.setAllRowsVisible(count <= SHORT);
        grid.getDataProvider().refreshAll();
        add(grid);
    }

    private Stream<Row> fetch(int page, int size) {
        var found = requests.page(filter, oldestFirst, page, size);
        found.forEach(request -> {
            seen.put(request.id().toString(), request.id());
            seen.put(request.instanceId(), request.id());
        });
        return rows.rows(found, getLocale()).stream();
    }

    private void changed(Set<Change> changes) {
        var now = requests.count(filter);
        if (now != count || changes.stream().anyMatch(change -> change.id().isEmpty())) {
            reload(now);
        } else {
            refresh(changes.stream().map(change -> seen.get(change.id())).filter(Objects::nonNull).distinct().toList());
        }
    }

    private void refresh(List<UUID> ids) {
        try {
            rows.rows(ids.stream().map(requests::get).toList(), getLocale()).forEach(grid.getDataProvider()::refreshItem);
        } catch (NotFound gone) {
            reload(requests.count(filter));
        }
    }
}
