package io.slipway.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message in the outbox.
 *
 * @param message   the message
 * @param createdAt when it was written
 * @param sentAt    when a mail server accepted it, or null when none was asked
 */
public record OutboxMessage(MailMessage message, Instant createdAt, @Nullable Instant sentAt) {
}
