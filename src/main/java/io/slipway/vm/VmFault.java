package io.slipway.vm;

import io.slipway.shared.Phrase;
import io.slipway.shared.SlipwayException;
import org.jspecify.annotations.Nullable;

/** Why the system did not do what it was asked to. */
public final class VmFault extends SlipwayException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public VmFault(Kind kind, Phrase phrase) {
        this(kind, phrase, null);
    }

    public VmFault(Kind kind, Phrase phrase, @Nullable Throwable cause) {
        super(phrase, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** What is wrong; decided by the fault's class, never by its text. */
    public enum Kind {
        /** No answer, or none that makes sense: whether the work was done is not known. */
        UNREACHABLE,
        /** The system refuses the portal's own user name or password. */
        BAD_CREDENTIALS,
        /** The system's certificate is not the one that is trusted. */
        UNTRUSTED,
        /** The portal's account lacks a privilege. */
        NO_PERMISSION,
        TEMPLATE_NOT_FOUND,
        /** A machine, task, folder or datastore does not exist (any more). */
        NOT_FOUND,
        NAME_TAKEN,
        NO_RESOURCES,
        NO_SPACE,
        NOT_CUSTOMIZABLE,
        UNKNOWN_PRINCIPAL,
        UNKNOWN_ROLE,
        /** The machine is not in a state that allows this. */
        WRONG_STATE,
        OTHER
    }
}
