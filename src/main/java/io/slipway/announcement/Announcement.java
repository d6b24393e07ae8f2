package io.slipway.announcement;

import java.time.Instant;

/**
 * What is told to everybody.
 *
 * @param text   in the administrator's words, at most 1000 characters
 * @param closed whether new requests are refused while it stands
 * @param madeBy the username of the administrator
 */
public record Announcement(String text, boolean closed, String madeBy, Instant madeAt) {
}
