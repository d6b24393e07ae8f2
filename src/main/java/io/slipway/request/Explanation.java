package io.slipway.request;

import io.slipway.shared.Phrase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a request is and why, in words for one person.
 *
 * @param cause       what it comes down to
 * @param sentence    says it, and how much else goes on at the same time
 * @param expectation how long it usually takes, or null when that is not known or does not matter
 * @param others      what else goes on at the same time, the most urgent first
 * @param waitingFor  whom it waits for; empty when it waits for nobody
 * @param expectedAt  when what it waits for should be over, by a due date, a timer, the next try or earlier runs; null when
 *                    nobody knows
 */
public record Explanation(Cause cause, Phrase sentence, @Nullable Phrase expectation, List<Phrase> others,
                          List<Phrase> waitingFor, @Nullable Instant expectedAt) {

    public Explanation {
        others = List.copyOf(others);
        waitingFor = List.copyOf(waitingFor);
    }

    /** The sentence, and how long it usually takes. */
    public Phrase full() {
        return expectation == null ? sentence : Phrase.of("request.where.two", sentence, expectation);
    }
}
