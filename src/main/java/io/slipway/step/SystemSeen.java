package io.slipway.step;

import io.slipway.shared.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Somebody talked to an external system, or tried to. Not to be published within a transaction.
 *
 * @param system  as in {@link StepContract#system()}
 * @param trouble what stood in the way; null when it answered
 */
public record SystemSeen(String system, @Nullable Phrase trouble) {
}
