package io.slipway.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import io.slipway.shared.Change;
import io.slipway.ui.EmptyState;
import io.slipway.ui.FailedState;
import io.slipway.ui.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands below the bar of a list: its rows, or why there are none, or why they cannot be read. */
final class ListBody<T> extends Div {

    private static final long serialVersionUID = 1L;
    /** Up to so many rows the list is as high as its rows; beyond, it scrolls. */
    private static final int SHORT = 15;
    private static final String TALL = "max(24rem, 100dvh - 18rem)";
    private static final int MOST_REMEMBERED = 1000;

    private final transient ListSpec<T> spec;
    private final transient BiConsumer<@Nullable String, Boolean> sorted;
    private final Runnable clear;
    private final transient Map<Object, T> seen = new HashMap<>();
    private final transient List<Runnable> selectionListeners = new ArrayList<>();
    private transient @Nullable ListGrid<T> grid;
    private transient ListState shown = ListState.INITIAL;
    private long count = -1;

    /**
     * @param sorted gets the column that the person wants the rows ordered by, and whether the other way round
     * @param clear  takes all filters away
     */
    ListBody(ListSpec<T> spec, BiConsumer<@Nullable String, Boolean> sorted, Runnable clear) {
        this.spec = spec;
        this.sorted = sorted;
        this.clear = clear;
        addClassName("slipway-list-body");
    }

    boolean isShown() {
        return count >= 0;
    }

    /** How many rows there are; 0 while they cannot be read. */
    long count() {
        return Math.max(0, count);
    }

    void show(ListState state) {
        if (grid == null || !state.columns().equals(shown.columns())) {
            grid = grid(state);
        } else if (!state.query().equals(shown.query())) {
            clearSelection();
            grid.scrollToStart();
        }
        shown = state;
        grid.mark(state.query().sort(), state.query().descending());
        reload(state);
    }

    void reload(ListState state) {
        seen.clear();
        shown = state;
        try {
            count = spec.source().count(state.query());
        } catch (RuntimeException failure) {
            fail(failure);
            return;
        }
        if (count == 0) {
            place(nothing(state.query()));
            return;
        }
        var rows = Objects.requireNonNull(grid);
        rows.setAllRowsVisible(count <= SHORT);
        rows.setHeight(count <= SHORT ? null : TALL);
        rows.getDataProvider().refreshAll();
        // A grid that is taken out and put back forgets where the reader was.
        if (rows.getParent().isEmpty()) {
            place(rows);
        }
    }

    void changed(ListState state, Set<Change> changes) {
        var again = spec.again();
        var unknown = changes.stream().anyMatch(change -> change.id().isEmpty());
        if (again == null || unknown || !isSameCount(state)) {
            reload(state);
            return;
        }
        var concerned = seen.values().stream()
                .filter(row -> changes.stream().anyMatch(change -> spec.concerns(row, change))).toList();
        var now = again.apply(concerned);
        if (now.size() < concerned.size()) {
            reload(state);
            return;
        }
        now.forEach(row -> {
            seen.put(spec.id(row), row);
            Objects.requireNonNull(grid).getDataProvider().refreshItem(row);
        });
    }

    private boolean isSameCount(ListState state) {
        try {
            return spec.source().count(state.query()) == count;
        } catch (RuntimeException failure) {
            return false;
        }
    }

    Set<T> selected() {
        return grid == null || spec.actionsForMany().isEmpty() ? Set.of() : grid.getSelectedItems();
    }

    void selectAll(ListState state) {
        if (grid != null) {
            grid.asMultiSelect().select(spec.source().fetch(state.query(), 0, BulkRun.MOST));
        }
    }

    void clearSelection() {
        if (grid != null && !spec.actionsForMany().isEmpty()) {
            grid.deselectAll();
        }
    }

    void onSelection(Runnable listener) {
        selectionListeners.add(listener);
    }

    private ListGrid<T> grid(ListState state) {
        var made = new ListGrid<>(spec, state.columns(), this::act);
        made.setDataProvider(new CallbackDataProvider<T, Void>(query -> fetch(query.getOffset(), query.getLimit()),
                query -> (int) count(), spec::id));
        made.addSortListener(event -> {
            var order = event.getSortOrder().stream().findFirst().orElse(null);
            if (event.isFromClient()) {
                sorted.accept(order == null ? null : order.getSorted().getKey(),
                        order != null && order.getDirection() == SortDirection.DESCENDING);
            }
        });
        if (!spec.actionsForMany().isEmpty()) {
            made.addSelectionListener(event -> selectionListeners.forEach(Runnable::run));
        }
        return made;
    }

    void act(T row, ListAction<T> action) {
        new BulkRun<>(spec::rowName, action, List.of(row), () -> reload(shown)).ask();
    }

    /** A page that cannot read some rows says so in the list's place, instead of breaking off. */
    private Stream<T> fetch(int offset, int limit) {
        try {
            var rows = spec.source().fetch(shown.query(), offset, limit);
            if (seen.size() > MOST_REMEMBERED) {
                seen.clear();
            }
            rows.forEach(row -> seen.put(spec.id(row), row));
            return rows.stream();
        } catch (RuntimeException failure) {
            getUI().ifPresent(ui -> ui.beforeClientResponse(this, context -> fail(failure)));
            return Stream.empty();
        }
    }

    private void fail(RuntimeException failure) {
        count = 0;
        place(FailedState.of(Texts.text("ui.list.failed"), failure, () -> reload(shown)));
    }

    private Component nothing(ListQuery query) {
        return query.isNarrowed() ? new EmptyState(VaadinIcon.SEARCH, Texts.text("ui.list.no-match"),
                Texts.text("ui.list.no-match.help"), new Button(Texts.text("ui.list.clear"), click -> clear.run()))
                : spec.nothingYet();
    }

    private void place(Component content) {
        removeAll();
        add(content);
    }
}
