package io.slipway.step;

import io.slipway.shared.Phrase;
import io.slipway.shared.SlipwayException;
import org.jspecify.annotations.Nullable;

/** A step could not do its work, and says what follows from that. */
public abstract sealed class StepFailure extends SlipwayException permits BusinessFailure, TransientFailure, PermanentFailure {

    private static final long serialVersionUID = 1L;

    StepFailure(Phrase phrase, @Nullable Throwable cause) {
        super(phrase, cause);
    }
}
