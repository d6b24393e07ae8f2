package io.slipway.request.why;

import io.slipway.process.Situation.Trouble;
import io.slipway.request.Cause;
import io.slipway.shared.Phrase;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was given up: why, and who looks after it. */
@Component
class TroubleWhy implements Why {

    private final Words words;

    TroubleWhy(Words words) {
        this.words = words;
    }

    @Override
    public Stream<Thing> of(Subject subject) {
        return subject.situation().incidents().stream().map(trouble -> thing(trouble, subject));
    }

    private Thing thing(Trouble trouble, Subject subject) {
        var operator = subject.facts().viewer().operator();
        // The ledger's words are in the reader's language; the engine's are English and technical.
        var effect = trouble.taskId() == null ? null : subject.facts().effects().get(trouble.taskId());
        var why = effect == null || effect.failure() == null ? words.engine(trouble.message(), operator)
                : words.reason(effect.failure(), operator);
        var owner = subject.owner();
        return Thing.of(Cause.FAILED, Phrase.of(operator ? "request.where.failed" : "request.where.failed-plain",
                        subject.name(trouble.definitionId(), trouble.activityId()), why, trouble.since(), owner))
                .waitingFor(owner, subject.viewerOwns());
    }
}
