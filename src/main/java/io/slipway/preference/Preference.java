package io.slipway.preference;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants the pages.
 *
 * @param language null to follow the browser
 * @param zone     the time zone that times are shown in, or null to follow the browser
 * @param keys     whether single keys do something on pages; those with Ctrl always do
 */
public record Preference(Colours colours, Density density, @Nullable Locale language, @Nullable ZoneId zone, boolean keys) {

    /** Of whoever has not chosen anything. */
    public static final Preference DEFAULT = new Preference(Colours.SYSTEM, Density.COMFORTABLE, null, null, true);

    public Preference with(Colours other) {
        return new Preference(other, density, language, zone, keys);
    }

    public Preference with(Density other) {
        return new Preference(colours, other, language, zone, keys);
    }

    public Preference withLanguage(@Nullable Locale other) {
        return new Preference(colours, density, other, zone, keys);
    }

    public Preference withZone(@Nullable ZoneId other) {
        return new Preference(colours, density, language, other, keys);
    }

    public Preference withKeys(boolean other) {
        return new Preference(colours, density, language, zone, other);
    }
}
