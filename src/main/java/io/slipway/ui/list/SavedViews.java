package io.slipway.ui.list;

import java.util.List;

/** Keeps what the person who is signed in has saved about lists. */
public interface SavedViews {

    /** By name. */
    List<SavedView> of(String list);

    /**
     * Replaces a view of the same name. A view that the list begins with takes the place of the one that did.
     *
     * @throws io.slipway.shared.InvalidInput for a name that is empty or too long, and for too many views; the field is
     *         {@code name}
     */
    void save(String list, SavedView view);

    /** Harmless without such a view. */
    void remove(String list, String name);
}
