package io.slipway.preference;

import java.util.Locale;

/** Light, dark, or as the operating system says. */
public enum Colours {
    SYSTEM, LIGHT, DARK;

    /** What the browser knows it by, e.g. {@code dark}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
