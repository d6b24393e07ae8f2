package io.slipway.ui.list;

import io.slipway.ui.LiveUpdates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes lists. */
@Component
public class Lists {

    private final LiveUpdates updates;
    private final ObjectProvider<SavedViews> views;

    Lists(LiveUpdates updates, ObjectProvider<SavedViews> views) {
        this.updates = updates;
        this.views = views;
    }

    /** The component of a list; it reads its rows when it is put on a page. */
    public <T> ItemList<T> list(ListSpec<T> spec) {
        var list = new ItemList<>(spec, views.getIfAvailable());
        if (!spec.topics().isEmpty()) {
            updates.subscribe(list, spec.topics(), list::changed);
        }
        return list;
    }
}
