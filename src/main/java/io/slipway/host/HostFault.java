package io.slipway.host;

import io.slipway.shared.Phrase;
import io.slipway.shared.SlipwayException;
import org.jspecify.annotations.Nullable;

/** Why a host did not do what it was asked to. */
public final class HostFault extends SlipwayException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public HostFault(Kind kind, Phrase phrase) {
        this(kind, phrase, null);
    }

    public HostFault(Kind kind, Phrase phrase, @Nullable Throwable cause) {
        super(phrase, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** What is wrong. */
    public enum Kind {
        /** No answer, or the connection broke: whether the work was done is not known. */
        UNREACHABLE,
        /** The host proves itself with another key than the pinned one. */
        KEY_CHANGED,
        /** The host refuses the portal's key. */
        REFUSED,
        /** A name is taken by an account that the portal did not make for this request. */
        ACCOUNT_EXISTS,
        /** A command ended with an error. */
        COMMAND_FAILED
    }
}
