package io.slipway.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to one person.
 *
 * @param messageId the Message-ID with its angle brackets
 * @param to        one address
 * @param subject   one line
 * @param text      the plain text
 * @param html      the same as an HTML page
 * @param requestId the request that it is about, or null
 */
public record MailMessage(String messageId, String to, String subject, String text, String html, @Nullable UUID requestId) {

    /** Line breaks in a subject would become headers of their own. */
    public MailMessage {
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
