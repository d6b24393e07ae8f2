package io.slipway.step;

import io.slipway.shared.Phrase;
import org.jspecify.annotations.Nullable;

/** A failure that may pass: the step is tried again after the next waiting time of its contract. */
public final class TransientFailure extends StepFailure {

    private static final long serialVersionUID = 1L;

    public TransientFailure(Phrase phrase) {
        this(phrase, null);
    }

    public TransientFailure(Phrase phrase, @Nullable Throwable cause) {
        super(phrase, cause);
    }
}
