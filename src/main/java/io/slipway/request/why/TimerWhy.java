package io.slipway.request.why;

import io.slipway.process.Situation.Awaited;
import io.slipway.process.Situation.Place;
import io.slipway.process.Situation.Timer;
import io.slipway.request.Cause;
import io.slipway.shared.Phrase;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Moments that a process waits for. Those that only guard other work are told when there is nothing else to tell. */
@Component
class TimerWhy implements Why {

    /** Deadlines at an activity, and events that begin a sub-process beside the main path. */
    private static final Set<String> GUARDS = Set.of("boundaryEvent", "startEvent");

    private final Words words;

    TimerWhy(Words words) {
        this.words = words;
    }

    @Override
    public Stream<Thing> of(Subject subject) {
        var awaited = subject.situation().events().stream().map(Awaited::place).map(Place::execution).toList();
        return subject.situation().timers().stream().map(timer -> thing(timer, awaited, subject));
    }

    private Thing thing(Timer timer, List<String> awaited, Subject subject) {
        var name = subject.name(timer.place());
        var waits = timer.dueAt().isAfter(subject.facts().now());
        var sentence = timer.lastFailure() != null
                ? Phrase.of("request.where.job-retrying", name,
                        words.engine(timer.lastFailure(), subject.facts().viewer().operator()), timer.dueAt())
                : Phrase.of(waits ? "request.where.timer" : "request.where.timer-due", name, timer.dueAt());
        // Beside a message, at a gateway that waits for either, the event tells of both.
        return Thing.of(timer.lastFailure() == null ? Cause.TIMER : Cause.RETRYING, sentence).expected(timer.dueAt())
                .guarding(guards(subject, timer.place()) || awaited.contains(timer.place().execution()));
    }

    static boolean guards(Subject subject, Place place) {
        var element = subject.element(place.definitionId(), place.activityId());
        return element != null && GUARDS.contains(element.type());
    }
}
