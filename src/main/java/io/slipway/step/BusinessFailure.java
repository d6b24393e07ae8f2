package io.slipway.step;

import io.slipway.shared.Phrase;
import org.jspecify.annotations.Nullable;

/** A failure that the process model deals with: becomes a BPMN error with the code. */
public final class BusinessFailure extends StepFailure {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code one of the codes that the step's contract declares */
    public BusinessFailure(String code, Phrase phrase) {
        this(code, phrase, null);
    }

    public BusinessFailure(String code, Phrase phrase, @Nullable Throwable cause) {
        super(phrase, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
