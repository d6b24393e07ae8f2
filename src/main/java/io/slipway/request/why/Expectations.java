package io.slipway.request.why;

import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Says how long a step that is at work will probably still take. */
@Component
class Expectations {

    /** Nobody waits for less in front of the page. */
    private static final Duration WORTH_SAYING = Duration.ofSeconds(5);

    Thing of(Thing running, String topic, Effect effect, Facts facts) {
        var usual = facts.usual().get(topic);
        if (usual == null || usual.compareTo(WORTH_SAYING) < 0) {
            return running;
        }
        if (effect.attempt() > 1) {
            // The ledger knows when the first try began, not this one.
            return running.expected(Phrase.of("request.where.usually", words(usual)), null);
        }
        var end = effect.startedAt().plus(usual);
        var left = Duration.between(facts.now(), end);
        if (!left.isNegative() && !left.isZero()) {
            return running.expected(Phrase.of("request.where.usually-left", words(usual), words(left)), end);
        }
        // A median: half of the runs take longer, so a little longer means nothing.
        var late = left.negated().compareTo(usual.dividedBy(2)) > 0;
        return running.expected(Phrase.of(late ? "request.where.longer-than-usual" : "request.where.usually", words(usual)),
                null);
    }

    /** Rounded as people say it. */
    static Phrase words(Duration duration) {
        var seconds = Math.max(1, Math.round(duration.toMillis() / 1000.0));
        if (seconds < 60) {
            return Phrase.of("request.duration.seconds", seconds < 10 ? seconds : Math.round(seconds / 5.0) * 5);
        }
        var minutes = Math.round(seconds / 60.0);
        return minutes < 120 ? Phrase.of("request.duration.minutes", minutes)
                : Phrase.of("request.duration.hours", Math.round(minutes / 60.0));
    }
}
