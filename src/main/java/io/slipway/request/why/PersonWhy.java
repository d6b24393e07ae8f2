package io.slipway.request.why;

import io.slipway.process.DeadEnd.Kind;
import io.slipway.process.HumanTask;
import io.slipway.process.ModelElement;
import io.slipway.request.Cause;
import io.slipway.shared.Phrase;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks for people: whom they wait for, for what, since when and until when. */
@Component
class PersonWhy implements Why {

    private final Words words;

    PersonWhy(Words words) {
        this.words = words;
    }

    @Override
    public Stream<Thing> of(Subject subject) {
        return subject.situation().tasks().stream().filter(task -> !subject.isDeadEnd(Kind.NOBODY, task.activityId()))
                .map(task -> thing(task, subject));
    }

    private Thing thing(HumanTask task, Subject subject) {
        var element = subject.element(task.definitionId(), task.activityId());
        var mine = isForViewer(task, element, subject);
        var names = subject.facts().names();
        var who = task.assignee() == null ? names.anyOf(task.groups(), task.people(), mine) : names.person(task.assignee());
        var failure = is(element, "slipway.failure");
        var sentence = failure ? refused(task, who, subject) : waiting(task, who, mine, subject);
        return Thing.of(failure ? Cause.DECISION : Cause.PERSON, dated(sentence, task, subject)).waitingFor(who, mine)
                .expected(task.dueAt());
    }

    private static Phrase waiting(HumanTask task, Phrase who, boolean mine, Subject subject) {
        var name = subject.name(task.definitionId(), task.activityId());
        var claimed = task.assignee() != null && !(task.groups().isEmpty() && task.people().isEmpty());
        if (!claimed) {
            return Phrase.of("request.where.person", who, name, task.createdAt());
        }
        return mine ? Phrase.of("request.where.claimed-you", name, task.createdAt())
                : Phrase.of("request.where.claimed", who, name, task.createdAt());
    }

    private Phrase refused(HumanTask task, Phrase who, Subject subject) {
        var effect = subject.facts().refusals().get(subject.request().id());
        if (effect == null) {
            return Phrase.of("request.where.undecided", who, task.createdAt());
        }
        var operator = subject.facts().viewer().operator();
        return Phrase.of("request.where.refused", subject.name(task.definitionId(), effect.activityId()),
                effect.failure() == null ? words.engine(effect.failureCode(), operator)
                        : words.reason(effect.failure(), operator),
                who, task.createdAt());
    }

    private static Phrase dated(Phrase sentence, HumanTask task, Subject subject) {
        var now = subject.facts().now();
        var due = task.dueAt();
        var dated = due == null ? sentence
                : Phrase.of(due.isBefore(now) ? "request.where.overdue" : "request.where.due", sentence, due);
        var later = task.followUpAt();
        return later == null || later.isBefore(now) ? dated : Phrase.of("request.where.follow-up", dated, later);
    }

    /** Four eyes: nobody decides on the own request where the model says so. */
    private static boolean isForViewer(HumanTask task, @Nullable ModelElement element, Subject subject) {
        var viewer = subject.facts().viewer();
        if (task.assignee() != null) {
            return viewer.is(task.assignee());
        }
        var may = task.groups().stream().anyMatch(viewer.groups()::contains) || task.people().stream().anyMatch(viewer::is);
        return may && !(is(element, "slipway.fourEyes") && viewer.is(subject.request().requester()));
    }

    private static boolean is(@Nullable ModelElement element, String property) {
        return element != null && "true".equals(element.property(property));
    }
}
