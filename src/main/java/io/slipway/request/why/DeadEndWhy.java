package io.slipway.request.why;

import io.slipway.process.DeadEnd;
import io.slipway.process.HumanTask;
import io.slipway.request.Cause;
import io.slipway.shared.Phrase;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Places from which nobody and nothing takes the request on; what was given up or needs an unknown step is told as that. */
@Component
class DeadEndWhy implements Why {

    @Override
    public Stream<Thing> of(Subject subject) {
        return subject.deadEnds().stream().flatMap(end -> Stream.ofNullable(sentence(end, subject)))
                .map(sentence -> Thing.of(Cause.DEAD_END, sentence).waitingFor(subject.owner(), subject.viewerOwns()));
    }

    private static @Nullable Phrase sentence(DeadEnd end, Subject subject) {
        return switch (end.kind()) {
            case NOBODY -> Phrase.of("request.where.nobody", subject.name(end.definitionId(), end.activityId()),
                    meant(end, subject), subject.owner());
            case UNHEARD -> Phrase.of("request.where.unheard", subject.name(end.definitionId(), end.activityId()),
                    subject.owner());
            case NOTHING -> Phrase.of("request.where.nothing", subject.owner());
            case GIVEN_UP, UNSERVED, GONE -> null;
        };
    }

    private static Phrase meant(DeadEnd end, Subject subject) {
        var names = subject.facts().names();
        HumanTask task = subject.situation().tasks().stream().filter(each -> each.id().equals(end.thing())).findFirst()
                .orElse(null);
        if (task == null) {
            return names.anyOf(List.of(), List.of(), false);
        }
        return task.assignee() == null ? names.anyOf(task.groups(), task.people(), false) : names.person(task.assignee());
    }
}
