package io.slipway.mail;

import io.slipway.shared.Phrase;
import io.slipway.shared.SlipwayException;
import org.jspecify.annotations.Nullable;

/** A message was not accepted. */
public final class MailFault extends SlipwayException {

    private static final long serialVersionUID = 1L;

    private final boolean permanent;
    private final boolean unreachable;

    /** @param permanent whether the same message will be refused again */
    public MailFault(boolean permanent, Phrase phrase, @Nullable Throwable cause) {
        this(permanent, false, phrase, cause);
    }

    private MailFault(boolean permanent, boolean unreachable, Phrase phrase, @Nullable Throwable cause) {
        super(phrase, cause);
        this.permanent = permanent;
        this.unreachable = unreachable;
    }

    /** The server did not answer, or the connection broke. */
    static MailFault unreachable(Throwable cause) {
        return new MailFault(false, true, Phrase.of("mail.unreachable"), cause);
    }

    public boolean unreachable() {
        return unreachable;
    }

    public boolean permanent() {
        return permanent;
    }
}
