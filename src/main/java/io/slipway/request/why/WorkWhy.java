package io.slipway.request.why;

import io.slipway.process.Situation.Work;
import io.slipway.request.Cause;
import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import io.slipway.step.StepCatalogue;
import io.slipway.step.StepDescriptor;
import io.slipway.step.SystemPauses.Pause;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Steps: queued, at work, to be tried again, interrupted, paused with their system, or unknown. */
@Component
class WorkWhy implements Why {

    private static final String UNDO = "request.undo/";

    private final StepCatalogue steps;
    private final Words words;
    private final Expectations expectations;

    WorkWhy(StepCatalogue steps, Words words, Expectations expectations) {
        this.steps = steps;
        this.words = words;
        this.expectations = expectations;
    }

    @Override
    public Stream<Thing> of(Subject subject) {
        return subject.situation().work().stream().filter(work -> !work.givenUp()).map(work -> thing(work, subject));
    }

    private Thing thing(Work work, Subject subject) {
        var now = subject.facts().now();
        var locked = work.lockedUntil() != null && work.lockedUntil().isAfter(now);
        var step = steps.find(work.topic());
        if (!locked && !subject.facts().served().contains(work.topic())) {
            return unknown(work, subject);
        }
        var effect = subject.facts().effects().get(work.taskId());
        var name = subject.name(work.place());
        var again = effect == null || effect.failure() == null || effect.nextAt() == null || !effect.nextAt().isAfter(now)
                ? null : effect.nextAt();
        var pause = step.map(StepDescriptor::system).map(subject.facts().pauses()::get).orElse(null);
        if (pause != null && (again != null || !locked)) {
            return paused(name, step.get().system(), pause, subject);
        }
        return effect == null ? queued(work, name, step.orElse(null), subject)
                : begun(work, name, effect, step.map(known -> known.retries().size() + 1).orElse(null), locked, again, subject);
    }

    private Thing paused(String name, String system, Pause pause, Subject subject) {
        var sentence = Phrase.of("request.where.paused", name, words.system(system), pause.since(),
                words.reason(pause.reason(), subject.facts().viewer().operator()));
        return Thing.of(Cause.PAUSED, pause.nextTry() == null ? sentence
                : Phrase.of("request.where.next-try", sentence, pause.nextTry())).expected(pause.nextTry());
    }

    private static Thing unknown(Work work, Subject subject) {
        var name = subject.name(work.place());
        var administrators = subject.facts().names().group("administrators");
        return Thing.of(Cause.UNKNOWN_STEP, subject.facts().viewer().operator()
                        ? Phrase.of("request.where.unknown-step", name, work.topic(), administrators)
                        : Phrase.of("request.where.unknown-step-plain", name, administrators))
                .waitingFor(administrators, subject.facts().viewer().groups().contains("administrators"));
    }

    private Thing queued(Work work, String name, @Nullable StepDescriptor step, Subject subject) {
        var place = subject.facts().places().get(work.taskId());
        if (step == null || place == null) {
            // Some node has it and has not written down yet that it begins.
            return Thing.of(Cause.QUEUED, Phrase.of("request.where.fetched", name));
        }
        return Thing.of(Cause.QUEUED, Phrase.of("request.where.queued-at", name, words.system(step.system()), place));
    }

    /** @param tries how many there are at most, or null when only other nodes know the step */
    private Thing begun(Work work, String name, Effect effect, @Nullable Integer tries, boolean locked, @Nullable Instant again,
                        Subject subject) {
        var why = effect.failure() == null ? null : words.reason(effect.failure(), subject.facts().viewer().operator());
        var most = tries == null ? Phrase.of("request.where.tries-unknown") : tries;
        if (again != null) {
            return Thing.of(Cause.RETRYING, Phrase.of("request.where.retrying", name, effect.attempt(), most, again, why))
                    .expected(again);
        }
        if (!locked && why != null) {
            return Thing.of(Cause.RETRYING, Phrase.of("request.where.retry-due", name, effect.attempt(), most,
                    words.system(effect.system()), why));
        }
        if (!locked && effect.state() == Effect.State.INTENDED && effect.note() == null) {
            return Thing.of(Cause.INTERRUPTED, Phrase.of("request.where.interrupted", name));
        }
        var undo = work.topic().startsWith(UNDO);
        var running = Thing.of(undo ? Cause.UNDOING : Cause.RUNNING, running(name, effect, most, undo, subject));
        return expectations.of(running, work.topic(), effect, subject.facts());
    }

    private Phrase running(String name, Effect effect, Object most, boolean undo, Subject subject) {
        var note = effect.note() == null ? null : words.reason(effect.note(), subject.facts().viewer().operator());
        if (undo) {
            return note == null ? Phrase.of("request.where.undoing", name) : Phrase.of("request.where.undoing-note", name, note);
        }
        if (note != null) {
            return effect.percent() == null ? Phrase.of("request.where.note", name, note)
                    : Phrase.of("request.where.percent", name, note, effect.percent());
        }
        var system = words.system(effect.system());
        return effect.attempt() == 1 ? Phrase.of("request.where.running", name, system)
                : Phrase.of("request.where.running-again", name, system, effect.attempt(), most);
    }
}
