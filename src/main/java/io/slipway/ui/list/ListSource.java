package io.slipway.ui.list;

import java.util.List;

/** Where the rows of a list come from. Called with the session locked, and during a download. */
public interface ListSource<T> {

    long count(ListQuery query);

    /** At most {@code limit} rows from the {@code offset}-th on. */
    List<T> fetch(ListQuery query, long offset, int limit);
}
