package io.slipway.ui.list;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are wanted, in which order.
 *
 * @param text       what is searched for, without blanks around it; empty for everything
 * @param filters    the values of each filter that is set, by its key; all filters must hold, and of one filter any value
 * @param sort       the key of the column to order by, or null for the list's own order
 * @param descending whether the order is reversed
 */
public record ListQuery(String text, Map<String, List<String>> filters, @Nullable String sort, boolean descending) {

    /** Everything, in the list's own order. */
    public static final ListQuery ALL = new ListQuery("", Map.of(), null, false);

    public ListQuery {
        filters = Map.copyOf(filters);
    }

    /** The values of a filter; none when it is not set. */
    public List<String> all(String filter) {
        return filters.getOrDefault(filter, List.of());
    }

    /** The one value of a filter; null when it is not set. */
    public @Nullable String one(String filter) {
        return all(filter).stream().findFirst().orElse(null);
    }

    /** Whether anything is left out. */
    public boolean isNarrowed() {
        return !text.isEmpty() || !filters.isEmpty();
    }
}
