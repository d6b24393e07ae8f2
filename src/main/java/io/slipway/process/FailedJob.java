package io.slipway.process;

import java.time.Instant;

/**
 * A try of the engine's own work that failed.
 *
 * @param message why, English and technical; may be empty
 */
public record FailedJob(String activityId, Instant at, String message) {
}
