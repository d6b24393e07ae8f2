package io.slipway.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the portal writes about. The files and bundle keys have the same name in small letters. */
public enum MailTemplate {
    /** A machine is ready. */
    WELCOME,
    /** A request was turned down. */
    REJECTED,
    /** A request could not be carried out. */
    FAILED,
    /** A request was cancelled. */
    CANCELLED,
    /** A machine was removed. */
    REMOVED;

    /** The name in process models, e.g. {@code welcome}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MailTemplate> find(String key) {
        return Arrays.stream(values()).filter(template -> template.key().equals(key)).findFirst();
    }
}
