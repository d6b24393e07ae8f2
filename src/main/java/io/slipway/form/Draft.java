package io.slipway.form;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed and has not sent.
 *
 * @param values  by field key; null for a field that was emptied
 * @param savedAt when
 */
public record Draft(Map<String, @Nullable Object> values, Instant savedAt) {

    public Draft {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
