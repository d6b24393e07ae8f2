package io.slipway.build;

import io.slipway.shared.Phrase;
import io.slipway.shared.SlipwayException;
import org.jspecify.annotations.Nullable;

/** Why the build server did not do what it was asked to. */
public final class BuildFault extends SlipwayException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public BuildFault(Kind kind, Phrase phrase) {
        this(kind, phrase, null);
    }

    public BuildFault(Kind kind, Phrase phrase, @Nullable Throwable cause) {
        super(phrase, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** What is wrong; decided by status and form of the answer, never by its text. */
    public enum Kind {
        /** No answer, or none that is usable: whether the work was done is not known. */
        UNREACHABLE,
        /** Something answers, but no build server: a proxy's page, or a redirect to elsewhere. */
        NOT_JENKINS,
        /** The server refuses the portal's user name or token, or takes the portal for nobody. */
        BAD_CREDENTIALS,
        /** The server's certificate is not the one that is trusted. */
        UNTRUSTED,
        /** The portal's account lacks a permission. */
        NO_PERMISSION,
        /** A job, build or artifact does not exist (any more). */
        NOT_FOUND,
        NAME_TAKEN,
        TEMPLATE_NOT_FOUND,
        /** The job is disabled. */
        DISABLED,
        /** The job does not take the parameter by which its builds are found again. */
        NOT_FINDABLE,
        /** More than was asked for at most. */
        TOO_LARGE,
        /** No build server is configured. */
        NOT_CONFIGURED,
        /** The server refuses the request as it is. */
        REFUSED,
        OTHER
    }
}
