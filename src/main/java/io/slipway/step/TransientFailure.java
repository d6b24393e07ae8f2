package io.slipway.step;

import io.slipway.shared.Phrase;
import org.jspecify.annotations.Nullable;

/** A failure that may pass: the step is tried again after the next waiting time of its contract. */
public final class TransientFailure extends StepFailure {

    private static final long serialVersionUID = 1L;

    private final @Nullable String silentSystem;

    public TransientFailure(Phrase phrase) {
        this(phrase, null);
    }

    public TransientFailure(Phrase phrase, @Nullable Throwable cause) {
        this(phrase, cause, null);
    }

    private TransientFailure(Phrase phrase, @Nullable Throwable cause, @Nullable String silentSystem) {
        super(phrase, cause);
        this.silentSystem = silentSystem;
    }

    /**
     * The system did not answer. When it answers nobody else either, its steps are paused and this try does not count.
     *
     * @param system as in {@link StepContract#system()}
     */
    public static TransientFailure unreachable(String system, Phrase phrase, @Nullable Throwable cause) {
        return new TransientFailure(phrase, cause, system);
    }

    /** The system that did not answer; null for any other trouble. */
    public @Nullable String silentSystem() {
        return silentSystem;
    }
}
