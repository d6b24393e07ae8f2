package io.slipway.request.why;

import io.slipway.process.Situation.Ending;
import io.slipway.request.Cause;
import io.slipway.request.Outcome;
import io.slipway.request.Stop;
import io.slipway.shared.Phrase;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a request ended, by whose decision and why. */
@Component
class EndWhy implements Why {

    /** After these the process went on, so whatever ended it later was not the person. */
    private static final Set<String> GO_ON = Set.of("approve", "changes", "retry");

    @Override
    public Stream<Thing> of(Subject subject) {
        var ending = subject.situation().ending();
        if (ending == null && !(subject.situation().gone() && subject.request().state().ended())) {
            return Stream.empty();
        }
        // Without an ending the history has been cleaned up, and the request knows when it was.
        var request = subject.request();
        var at = ending != null ? ending.at() : request.endedAt() == null ? request.changedAt() : request.endedAt();
        var state = ending == null ? request.state() : Outcome.of(subject.models().apply(request.definitionId()), ending);
        return Stream.of(switch (state) {
            case REJECTED -> Thing.of(Cause.REJECTED, decided("request.where.rejected", at, subject));
            case CANCELLED -> Thing.of(Cause.CANCELLED, cancelled(ending, at, subject));
            default -> Thing.of(Cause.COMPLETED, Phrase.of("request.where.completed", at));
        });
    }

    private static Phrase cancelled(@Nullable Ending ending, Instant at, Subject subject) {
        var care = subject.care();
        if (care != null && care.stop() != null) {
            return because("request.where.cancelled", stoppedBy(care.stop().by(), subject), at, care.stop().reason());
        }
        if (ending != null && ending.endEventId() == null) {
            return because("request.where.stopped", ending.by() == null ? Phrase.of("request.who.somebody")
                    : subject.facts().names().person(ending.by()), at, ending.reason());
        }
        return decided("request.where.cancelled", at, subject);
    }

    private static Phrase stoppedBy(String person, Subject subject) {
        return subject.facts().names().person(Stop.PORTAL.equals(person) ? null : person);
    }

    private static Phrase decided(String key, Instant at, Subject subject) {
        var decision = subject.facts().decisions().get(subject.request().instanceId());
        if (decision == null) {
            return because(key, subject.facts().names().person(null), at, null);
        }
        var byPerson = decision.person() != null && (decision.value() == null || !GO_ON.contains(decision.value()));
        return byPerson ? because(key, subject.facts().names().person(decision.person()), at, decision.comment())
                : because(key, subject.facts().names().person(null), at, decision.errorMessage());
    }

    private static Phrase because(String key, Phrase who, Instant at, @Nullable String reason) {
        return reason == null || reason.isBlank() ? Phrase.of(key, who, at) : Phrase.of(key + "-because", who, at, reason);
    }
}
