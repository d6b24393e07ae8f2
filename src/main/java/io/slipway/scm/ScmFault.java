package io.slipway.scm;

import io.slipway.shared.Phrase;
import io.slipway.shared.SlipwayException;
import io.slipway.step.BusinessFailure;
import io.slipway.step.PermanentFailure;
import io.slipway.step.StepFailure;
import io.slipway.step.TransientFailure;
import org.jspecify.annotations.Nullable;

/** Why a repository could not be worked with. */
public final class ScmFault extends SlipwayException {

    /** The BPMN error of a step that meets {@link Kind#NAME_TAKEN}. */
    public static final String NAME_TAKEN = "NAME_TAKEN";
    /** The BPMN error of a step that meets {@link Kind#NO_REPOSITORY}. */
    public static final String NO_REPOSITORY = "NO_REPOSITORY";

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public ScmFault(Kind kind, Phrase phrase) {
        this(kind, phrase, null);
    }

    public ScmFault(Kind kind, Phrase phrase, @Nullable Throwable cause) {
        super(phrase, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** A taken name and a missing repository are for the process model, a wrong path for a person, and the rest may pass. */
    public StepFailure asStepFailure() {
        return switch (kind) {
            case NAME_TAKEN -> new BusinessFailure(NAME_TAKEN, phrase(), this);
            case NO_REPOSITORY -> new BusinessFailure(NO_REPOSITORY, phrase(), this);
            case NO_SUCH_PATH -> new PermanentFailure(phrase(), this);
            case UNREACHABLE, REFUSED, NO_SPACE, FAILED -> new TransientFailure(phrase(), this);
        };
    }

    /** What is wrong. */
    public enum Kind {
        /** No answer, or the connection broke: whether the work was done is not known. */
        UNREACHABLE,
        /** The server does not let the portal in, or is not the expected one. */
        REFUSED,
        /** There is something of that name that was not made for this. */
        NAME_TAKEN,
        /** There is no such repository, or no such dump. */
        NO_REPOSITORY,
        /** The repository has no such file, directory or revision. */
        NO_SUCH_PATH,
        /** The server's disk is full. */
        NO_SPACE,
        /** A command ended with an error. */
        FAILED
    }
}
