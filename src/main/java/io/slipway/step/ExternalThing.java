package io.slipway.step;

import org.jspecify.annotations.Nullable;

/**
 * The thing outside that an effect made or changed.
 *
 * @param id    its id in the external system, e.g. {@code vm-42}
 * @param label how people call it, e.g. {@code dev-jdoe}
 * @param link  where to look at it, or null
 */
public record ExternalThing(String id, String label, @Nullable String link) {

    public ExternalThing(String id, String label) {
        this(id, label, null);
    }
}
