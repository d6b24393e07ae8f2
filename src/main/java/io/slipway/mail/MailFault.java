package io.slipway.mail;

import io.slipway.shared.Phrase;
import io.slipway.shared.SlipwayException;
import org.jspecify.annotations.Nullable;

/** A message was not accepted. */
public final class MailFault extends SlipwayException {

    private static final long serialVersionUID = 1L;

    private final boolean permanent;

    /** @param permanent whether the same message will be refused again */
    public MailFault(boolean permanent, Phrase phrase, @Nullable Throwable cause) {
        super(phrase, cause);
        this.permanent = permanent;
    }

    public boolean permanent() {
        return permanent;
    }
}
