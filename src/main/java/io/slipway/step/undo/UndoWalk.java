package io.slipway.step.undo;

import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import io.slipway.step.Effects;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.RequestHolds;
import io.slipway.step.StepRun;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Goes through effects of a request from the newest to the oldest and takes each back; asked again, it goes on where it was. */
@Component
class UndoWalk {

    private static final Set<Effect.State> SETTLED = Set.of(Effect.State.UNDONE, Effect.State.KEPT);
    private static final Set<String> TAKING_BACK = Set.of("request.undo", "effect.undo");
    private static final Duration LOOK_FOR_RELEASE = Duration.ofSeconds(30);

    private final Effects effects;
    private final EffectUndo undo;
    private final ObjectProvider<RequestHolds> holds;

    UndoWalk(Effects effects, EffectUndo undo, ObjectProvider<RequestHolds> holds) {
        this.effects = effects;
        this.undo = undo;
        this.holds = holds;
    }

    /** Whether the effect is itself one of taking back: that is never taken back, only given up in favour of a newer one. */
    static boolean takesBack(Effect effect) {
        return TAKING_BACK.contains(effect.step());
    }

    /** @param which the effects to take back, among those that the request made */
    Progress<UndoRequestStep.Output> goOn(StepRun run, Predicate<Effect> which) {
        if (run.requestId() == null) {
            throw new PermanentFailure(Phrase.of("step.undo-without-request"));
        }
        for (var effect : open(run, which)) {
            // Asked before each, so that somebody who wants to look has not to wait for the end.
            if (isHeld(run.requestId())) {
                return Progress.running("held", LOOK_FOR_RELEASE, Phrase.of("step.undo-held"));
            }
            var pending = undo.undo(effect, run);
            if (pending.isPresent()) {
                return Progress.running("undo", pending.get().again(), pending.get().note());
            }
        }
        var after = mine(run, which).stream().filter(effect -> !takesBack(effect)).toList();
        return Progress.done(new UndoRequestStep.Output(count(after, Effect.State.UNDONE), count(after, Effect.State.KEPT)));
    }

    private List<Effect> mine(StepRun run, Predicate<Effect> which) {
        return effects.ofRequest(run.requestId()).stream().filter(effect -> !effect.key().equals(run.key()))
                .filter(which).toList();
    }

    private List<Effect> open(StepRun run, Predicate<Effect> which) {
        return mine(run, which).stream().filter(effect -> !SETTLED.contains(effect.state()))
                .filter(effect -> !takesBack(effect) || effect.state() != Effect.State.DONE)
                .sorted(Comparator.comparingLong(Effect::id).reversed()).toList();
    }

    private boolean isHeld(UUID requestId) {
        return holds.stream().anyMatch(all -> all.find(requestId).isPresent());
    }

    private static int count(List<Effect> effects, Effect.State state) {
        return (int) effects.stream().filter(effect -> effect.state() == state).count();
    }
}
