package io.slipway.process;

import java.time.Instant;

/**
 * A try of a step or of the engine's own work that failed.
 *
 * @param message why, English, for operators; may be empty
 */
public record FailedTry(String activityId, Instant at, String message) {
}
