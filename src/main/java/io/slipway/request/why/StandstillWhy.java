package io.slipway.request.why;

import io.slipway.request.Cause;
import io.slipway.shared.Phrase;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The whole process stands still: the engine was told to leave it alone, or does not know it any more. */
@Component
class StandstillWhy implements Why {

    @Override
    public Stream<Thing> of(Subject subject) {
        var administrators = subject.facts().names().group("administrators");
        var mine = subject.facts().viewer().groups().contains("administrators");
        if (subject.situation().suspended()) {
            return Stream.of(Thing.of(Cause.SUSPENDED, Phrase.of("request.where.suspended", administrators))
                    .waitingFor(administrators, mine));
        }
        return subject.situation().gone() && !subject.request().state().ended()
                ? Stream.of(Thing.of(Cause.GONE, Phrase.of("request.where.gone", administrators))
                        .waitingFor(administrators, mine))
                : Stream.empty();
    }
}
