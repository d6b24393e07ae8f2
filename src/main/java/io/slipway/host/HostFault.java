package io.slipway.host;

import io.slipway.shared.Phrase;
import io.slipway.shared.SlipwayException;
import io.slipway.step.BusinessFailure;
import io.slipway.step.PermanentFailure;
import io.slipway.step.StepFailure;
import io.slipway.step.TransientFailure;
import org.jspecify.annotations.Nullable;

/** Why a host did not do what it was asked to. */
public final class HostFault extends SlipwayException {

    /** The BPMN error of a step that meets {@link Kind#KEY_CHANGED}. */
    public static final String HOST_KEY_CHANGED = "HOST_KEY_CHANGED";
    /** The BPMN error of a step that meets {@link Kind#ACCOUNT_EXISTS}. */
    public static final String ACCOUNT_EXISTS = "ACCOUNT_EXISTS";

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

    /**
     * What a step makes of it: a changed key and a taken name are for the process model, an unknown host for a person, and the
     * rest may pass.
     */
    public StepFailure asStepFailure() {
        return switch (kind) {
            case KEY_CHANGED -> new BusinessFailure(HOST_KEY_CHANGED, phrase(), this);
            case ACCOUNT_EXISTS -> new BusinessFailure(ACCOUNT_EXISTS, phrase(), this);
            case UNKNOWN_HOST -> new PermanentFailure(phrase(), this);
            case UNREACHABLE, REFUSED, COMMAND_FAILED -> new TransientFailure(phrase(), this);
        };
    }

    /** What is wrong. */
    public enum Kind {
        /** No answer, or the connection broke: whether the work was done is not known. */
        UNREACHABLE,
        /** The host proves itself with another key than the pinned one. */
        KEY_CHANGED,
        /** No key is pinned or known for the host, and the operation is none that may see a host for the first time. */
        UNKNOWN_HOST,
        /** The host refuses the portal's key. */
        REFUSED,
        /** A name is taken by an account that the portal did not make for this request. */
        ACCOUNT_EXISTS,
        /** A command ended with an error. */
        COMMAND_FAILED
    }
}
