package io.slipway.ui.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a list is shown right now.
 *
 * @param query   which rows, in which order
 * @param columns the keys of the columns that are shown; empty for those that are shown at first
 */
record ListState(ListQuery query, Set<String> columns) {

    static final ListState INITIAL = new ListState(ListQuery.ALL, Set.of());

    ListState {
        columns = Set.copyOf(columns);
    }

    ListState searching(String text) {
        return with(new ListQuery(text, query.filters(), query.sort(), query.descending()));
    }

    /** @param values none takes the filter away */
    ListState filtering(String filter, List<String> values) {
        var filters = new LinkedHashMap<>(query.filters());
        if (values.isEmpty()) {
            filters.remove(filter);
        } else {
            filters.put(filter, List.copyOf(values));
        }
        return with(new ListQuery(query.text(), filters, query.sort(), query.descending()));
    }

    ListState without(String filter, String value) {
        var left = new ArrayList<>(query.all(filter));
        left.remove(value);
        return filtering(filter, left);
    }

    ListState showingEverything() {
        return with(new ListQuery("", Map.of(), query.sort(), query.descending()));
    }

    ListState sorting(@Nullable String column, boolean descending) {
        return with(new ListQuery(query.text(), query.filters(), column, descending));
    }

    ListState showing(Set<String> wanted) {
        return new ListState(query, wanted);
    }

    private ListState with(ListQuery wanted) {
        return new ListState(wanted, columns);
    }
}
