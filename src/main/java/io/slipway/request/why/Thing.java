package io.slipway.request.why;

import io.slipway.request.Cause;
import io.slipway.shared.Phrase;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a request does or waits for.
 *
 * @param mine        whether it waits for the person who is told
 * @param aside       whether it only guards something else, as a deadline does
 * @param expectation how long it usually takes, or null
 * @param waitingFor  whom it waits for
 * @param expectedAt  when it should be over, or null
 */
record Thing(Cause cause, Phrase sentence, boolean mine, boolean aside, @Nullable Phrase expectation, List<Phrase> waitingFor,
             @Nullable Instant expectedAt) {

    static final Comparator<Thing> MOST_URGENT_FIRST =
            Comparator.comparing(Thing::aside)
            .thenComparing(Thing::mine, Comparator.reverseOrder()).thenComparing(Thing::cause);

    static Thing of(Cause cause, Phrase sentence) {
        return new Thing(cause, sentence, false, false, null, List.of(), null);
    }

    Thing expected(@Nullable Instant at) {
        return new Thing(cause, sentence, mine, aside, expectation, waitingFor, at);
    }

    Thing expected(@Nullable Phrase usually, @Nullable Instant at) {
        return new Thing(cause, sentence, mine, aside, usually, waitingFor, at);
    }

    Thing waitingFor(Phrase who, boolean viewer) {
        return new Thing(cause, sentence, viewer, aside, expectation, List.of(who), expectedAt);
    }

    Thing guarding(boolean onlyGuards) {
        return new Thing(cause, sentence, mine, onlyGuards, expectation, waitingFor, expectedAt);
    }
}
