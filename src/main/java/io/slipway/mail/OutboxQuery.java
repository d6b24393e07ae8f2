package io.slipway.mail;

import org.jspecify.annotations.Nullable;

/**
 * Which messages are wanted, and in which order.
 *
 * @param text       what the recipient, the subject or the text contains, in any case; empty for all
 * @param sent       only messages that a mail server accepted, or only those that none was asked for; null for both
 * @param sort       what to order by; among equals, by when they were written
 * @param descending whether the order is reversed
 */
public record OutboxQuery(String text, @Nullable Boolean sent, Sort sort, boolean descending) {

    /** The newest first of those that fit the text. */
    public static OutboxQuery of(String text) {
        return new OutboxQuery(text, null, Sort.WRITTEN, true);
    }

    /** What messages can be ordered by. */
    public enum Sort {
        WRITTEN, RECIPIENT, SUBJECT
    }
}
