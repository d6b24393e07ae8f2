package io.slipway.inventory;

import io.slipway.shared.Phrase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the picture of the machines can be trusted.
 *
 * @param refreshedAt when the system was last read successfully, or null if never
 * @param error       why the latest try failed, or null when it did not
 */
public record Freshness(@Nullable Instant refreshedAt, @Nullable Phrase error) {
}
