package io.slipway.request;

import io.slipway.process.ProcessModel;
import io.slipway.process.Situation;
import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import io.slipway.step.Effects;
import io.slipway.step.StepCatalogue;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts what the ledger knows of a service task into a sentence. */
@Component
class WorkExplanation {

    private final Effects effects;
    private final StepCatalogue steps;
    private final Clock clock;

    WorkExplanation(Effects effects, StepCatalogue steps, Clock clock) {
        this.effects = effects;
        this.steps = steps;
        this.clock = clock;
    }

    Phrase running(Situation.Work work, ProcessModel model, Locale locale) {
        var name = model.nameOf(work.activityId(), locale);
        var step = steps.find(work.topic());
        if (step.isEmpty()) {
            return Phrase.of("request.where.unknown-step", name, work.topic());
        }
        return effects.ofTask(work.taskId()).map(effect -> running(name, effect, step.get().retries().size() + 1))
                .orElseGet(() -> Phrase.of("request.where.queued", name, system(step.get().system())));
    }

    private Phrase running(String name, Effect effect, int tries) {
        var next = effect.nextAt();
        if (effect.failure() != null && next != null && next.isAfter(clock.instant())) {
            return Phrase.of("request.where.retrying", name, effect.attempt(), tries, next, effect.failure());
        }
        if (effect.note() == null) {
            return Phrase.of("request.where.running", name, system(effect.system()));
        }
        return effect.percent() == null ? Phrase.of("request.where.note", name, effect.note())
                : Phrase.of("request.where.percent", name, effect.note(), effect.percent());
    }

    /** An incident: the ledger's own words where it has them, the engine's otherwise. */
    Phrase failed(Situation.Trouble trouble, ProcessModel model, Locale locale) {
        var why = trouble.taskId() == null ? null
                : effects.ofTask(trouble.taskId()).map(Effect::failure).orElse(null);
        return Phrase.of("request.where.failed", model.nameOf(trouble.activityId(), locale),
                why == null ? trouble.message() : why, trouble.since());
    }

    /** A business error that brought the request to people who decide. */
    Phrase refused(Request request, ProcessModel model, Phrase who, Instant since, Locale locale) {
        return effects.ofRequest(request.id()).stream().filter(effect -> effect.failureCode() != null)
                .max(Comparator.comparing(Effect::id))
                .map(effect -> Phrase.of("request.where.refused", model.nameOf(effect.activityId(), locale),
                        effect.failure() == null ? effect.failureCode() : effect.failure(), who, since))
                .orElseGet(() -> Phrase.of("request.where.undecided", who, since));
    }

    private static Phrase system(String system) {
        return Phrase.of("request.system." + system);
    }
}
