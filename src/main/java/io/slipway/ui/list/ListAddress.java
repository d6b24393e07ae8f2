package io.slipway.ui.list;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the state of a list is written into the address of its page, and read from there: what makes no sense is left out. */
final class ListAddress {

    private static final String TEXT = "q";
    private static final String SORT = "sort";
    private static final String COLUMNS = "columns";
    /** Names the list as it is without the person's own beginning. */
    private static final String STANDARD = "standard";

    private final ListSpec<?> spec;

    ListAddress(ListSpec<?> spec) {
        this.spec = spec;
    }

    /**
     * What was read.
     *
     * @param ignored what was not understood, as it stands in the address
     */
    record Read(ListState state, List<String> ignored) {
    }

    /** Whether the address says nothing about the list. */
    boolean isSilent(QueryParameters parameters) {
        return parameters.getParameters().keySet().stream().noneMatch(key -> List.of(TEXT, SORT, COLUMNS, STANDARD).contains(key)
                || spec.filter(key).isPresent());
    }

    Read read(QueryParameters parameters) {
        var state = ListState.INITIAL;
        var ignored = new ArrayList<String>();
        for (var parameter : parameters.getParameters().entrySet()) {
            state = read(state, parameter.getKey(), parameter.getValue(), ignored);
        }
        return new Read(state, ignored);
    }

    private ListState read(ListState state, String key, List<String> values, List<String> ignored) {
        var first = values.isEmpty() ? "" : values.get(0);
        return switch (key) {
            case TEXT -> spec.search() == null ? state : state.searching(first.strip());
            case SORT -> sort(state, first, ignored);
            case COLUMNS -> columns(state, first, ignored);
            default -> spec.filter(key).map(filter -> filter(state, filter, values, ignored)).orElse(state);
        };
    }

    private ListState sort(ListState state, String wanted, List<String> ignored) {
        var descending = wanted.startsWith("-");
        var column = spec.column(descending ? wanted.substring(1) : wanted).filter(ListColumn::isSortable);
        if (column.isEmpty()) {
            ignored.add(SORT + "=" + wanted);
            return state;
        }
        return state.sorting(column.get().key(), descending);
    }

    private ListState columns(ListState state, String wanted, List<String> ignored) {
        var known = new LinkedHashSet<String>();
        Arrays.stream(wanted.split(",")).forEach(key -> {
            if (spec.column(key).isPresent()) {
                known.add(key);
            } else {
                ignored.add(COLUMNS + "=" + key);
            }
        });
        return state.showing(known);
    }

    private static ListState filter(ListState state, ListFilter filter, List<String> values, List<String> ignored) {
        var accepted = values.stream().filter(filter::accepts).distinct()
                .limit(filter.isManyValued() ? Long.MAX_VALUE : 1).toList();
        values.stream().filter(value -> !filter.accepts(value)).forEach(value -> ignored.add(filter.key() + "=" + value));
        return state.filtering(filter.key(), accepted);
    }

    QueryParameters write(ListState state) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        var query = state.query();
        if (!query.text().isEmpty()) {
            parameters.put(TEXT, List.of(query.text()));
        }
        spec.filters().forEach(filter -> {
            if (!query.all(filter.key()).isEmpty()) {
                parameters.put(filter.key(), query.all(filter.key()));
            }
        });
        if (query.sort() != null) {
            parameters.put(SORT, List.of((query.descending() ? "-" : "") + query.sort()));
        }
        if (!state.columns().isEmpty()) {
            parameters.put(COLUMNS, List.of(spec.columns().stream().map(ListColumn::key).filter(state.columns()::contains)
                    .collect(Collectors.joining(","))));
        }
        return new QueryParameters(parameters);
    }

    /** For the list as everybody sees it, also for a person whose list begins otherwise. */
    QueryParameters standard() {
        return QueryParameters.of(STANDARD, "");
    }
}
