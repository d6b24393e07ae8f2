package io.slipway.request;

import java.time.Instant;

/**
 * That nothing of a request is taken back for now, so that somebody can look at it.
 *
 * @param until  when it ends by itself
 * @param by     the user name of who holds it
 * @param reason in that person's words
 * @param since  when it was held
 */
public record Hold(Instant until, String by, String reason, Instant since) {
}
