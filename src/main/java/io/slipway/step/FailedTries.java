package io.slipway.step;

import io.slipway.shared.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Remembers why tries of steps failed, also when a later one did not. */
public interface FailedTries {

    /** The request's, the oldest first; waiting for a system that is down is none. */
    List<FailedTry> ofRequest(UUID requestId);

    /**
     * A try that failed.
     *
     * @param attempt 1 for the first one since the intent or the last manual retry
     * @param why     as it was told then
     */
    record FailedTry(String activityId, int attempt, Instant at, Phrase why) {
    }
}
