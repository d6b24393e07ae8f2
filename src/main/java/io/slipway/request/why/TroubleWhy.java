package io.slipway.request.why;

import io.slipway.process.Situation.Place;
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
        var known = subject.situation().incidents();
        var steps = subject.situation().work().stream().filter(work -> work.givenUp()
                && known.stream().noneMatch(trouble -> work.taskId().equals(trouble.taskId()))).map(work -> work.place());
        var jobs = subject.situation().continuations().stream().filter(job -> job.retries() <= 0
                && known.stream().noneMatch(trouble -> job.place().activityId().equals(trouble.activityId())))
                .map(job -> job.place());
        return Stream.concat(known.stream().map(trouble -> thing(trouble, subject)),
                Stream.concat(steps, jobs).map(place -> untold(place, subject)));
    }

    /** The engine gave it up, or was made to, and keeps no reason. */
    private static Thing untold(Place place, Subject subject) {
        return Thing.of(Cause.FAILED, Phrase.of("request.where.given-up", subject.name(place), subject.owner()))
                .waitingFor(subject.owner(), subject.viewerOwns());
    }

    /** Whoever is about to have it tried again should know that nobody would. */
    private static Phrase unserved(Phrase sentence, Trouble trouble, Subject subject) {
        return subject.situation().work().stream().filter(work -> work.taskId().equals(trouble.taskId()))
                .filter(work -> !subject.facts().served().contains(work.topic())).findFirst()
                .map(work -> Phrase.of("request.where.failed-unserved", sentence, work.topic())).orElse(sentence);
    }

    private Thing thing(Trouble trouble, Subject subject) {
        var operator = subject.facts().viewer().operator();
        // The ledger's words are in the reader's language; the engine's are English and technical.
        var effect = trouble.taskId() == null ? null : subject.facts().effects().get(trouble.taskId());
        var why = effect == null || effect.failure() == null ? words.engine(trouble.message(), operator)
                : words.reason(effect.failure(), operator);
        var owner = subject.owner();
        var sentence = Phrase.of(operator ? "request.where.failed" : "request.where.failed-plain",
                subject.name(trouble.definitionId(), trouble.activityId()), why, trouble.since(), owner);
        return Thing.of(Cause.FAILED, operator ? unserved(sentence, trouble, subject) : sentence)
                .waitingFor(owner, subject.viewerOwns());
    }
}
