package io.slipway.preference;

import java.util.Locale;

/** How much room there is between things. */
public enum Density {
    COMFORTABLE, COMPACT;

    /** What the browser knows it by, e.g. {@code compact}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
