package io.slipway.step;

import io.slipway.shared.Phrase;
import org.jspecify.annotations.Nullable;

/** A failure that no repeat will mend: becomes an incident at once. */
public final class PermanentFailure extends StepFailure {

    private static final long serialVersionUID = 1L;

    public PermanentFailure(Phrase phrase) {
        this(phrase, null);
    }

    public PermanentFailure(Phrase phrase, @Nullable Throwable cause) {
        super(phrase, cause);
    }
}
