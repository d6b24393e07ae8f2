package io.slipway.step;

import io.slipway.shared.Phrase;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all nodes together know of the external systems. */
public interface SystemStates {

    /** By the system's name in {@link StepContract#system()}; a system that nobody has talked to yet is missing. */
    Map<String, State> all();

    /**
     * @param reachableSince since when it answers; null while it does not, or when nobody knows
     * @param lastError      what went wrong last; null when nothing did
     * @param lastErrorAt    when; null when nothing did
     */
    record State(@Nullable Instant reachableSince, @Nullable Phrase lastError, @Nullable Instant lastErrorAt) {
    }
}
