package io.slipway.step;

import io.slipway.shared.Phrase;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells which external systems are left alone for now, so that people read why their work does not begin.
 * A portal without such a bean never pauses a system.
 */
public interface SystemPauses {

    /**
     * The systems that no work is begun on at this moment, by their name in {@link StepContract#system()}. Asked once for every
     * page of requests, so it must be cheap, and on every node alike.
     */
    Map<String, Pause> paused();

    /**
     * @param since   when the system was paused
     * @param reason  why, in words that everybody may read
     * @param nextTry when it is tried next, or null when a person has to let it go on
     */
    record Pause(Instant since, Phrase reason, @Nullable Instant nextTry) {
    }
}
