package io.slipway.ui.list;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Consumer;

/** A way to narrow a list. Its values are kept in the address of the page, so whatever comes from there is checked. */
public interface ListFilter {

    /** Its name in the address; never changes. */
    String key();

    /** What it is called, in the reader's language. */
    String label();

    /** Whether the filter can have the value. */
    boolean accepts(String value);

    /** Whether it can have several values at once. */
    default boolean isManyValued() {
        return false;
    }

    /** The value in the reader's language; empty where the label says it all. */
    String words(String value);

    /**
     * The field to set it with.
     *
     * @param now     the values that are set
     * @param changed gets the values that are wanted instead
     */
    Component field(List<String> now, Consumer<List<String>> changed);
}
