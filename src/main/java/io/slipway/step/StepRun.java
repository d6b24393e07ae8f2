package io.slipway.step;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The visit of an activity that a step works for.
 *
 * @param key           the effect's key: the same in every repeat of this visit; at most 64 characters of {@code [A-Za-z0-9-]};
 *                      to be written onto what is created
 * @param requestId     the request, or null when the process was not started by one
 * @param requestNumber the request's number as people say it, e.g. {@code SW-12}; empty without a request
 * @param requester     the user name of the person who asked; empty without a request
 * @param attempt       1 for the first try of this visit
 * @param since         when the intent was recorded
 */
public record StepRun(String key, @Nullable UUID requestId, String requestNumber, String requester, int attempt, Instant since) {
}
