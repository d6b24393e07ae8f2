package io.slipway.request.why;

import io.slipway.process.DeadEnd.Kind;
import io.slipway.process.Situation.Awaited;
import io.slipway.process.Situation.Timer;
import io.slipway.request.Cause;
import io.slipway.shared.Phrase;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Messages, signals and conditions that a process waits for. */
@Component
class EventWhy implements Why {

    @Override
    public Stream<Thing> of(Subject subject) {
        return subject.situation().events().stream()
                .filter(event -> !subject.isDeadEnd(Kind.UNHEARD, event.place().activityId()))
                .map(event -> thing(event, subject));
    }

    private static Thing thing(Awaited event, Subject subject) {
        var name = subject.name(event.place());
        var told = subject.facts().viewer().operator() && event.name() != null;
        var sentence = told ? Phrase.of("request.where.event-named", name, event.name(), event.since())
                : Phrase.of("conditional".equals(event.type()) ? "request.where.condition" : "request.where.event", name,
                        event.since());
        var latest = subject.situation().timers().stream()
                .filter(timer -> timer.place().execution().equals(event.place().execution()))
                .map(Timer::dueAt).min(Instant::compareTo);
        return Thing.of(Cause.EVENT, latest.map(at -> Phrase.of("request.where.at-the-latest", sentence, at)).orElse(sentence))
                .expected(latest.orElse(null)).guarding(TimerWhy.guards(subject, event.place()));
    }
}
