package io.slipway.step.undo;

import io.slipway.shared.Phrase;
import io.slipway.step.Describe;
import io.slipway.step.Effect;
import io.slipway.step.Effects;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepContract.Repeat;
import io.slipway.step.StepRun;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes back everything the request did so far, one effect after the other. */
@Component
@StepContract(id = "request.undo", title = "Take back what was done",
        description = "Undoes the effects of this request in reverse order. What cannot be undone stays and is reported.",
        system = "database", repeat = Repeat.IDEMPOTENT, timeout = "PT2H",
        irreversible = "Taking back is itself not taken back; run the steps again instead.")
public class UndoRequestStep implements Step<UndoRequestStep.Input, UndoRequestStep.Output> {

    private static final Set<Effect.State> SETTLED = Set.of(Effect.State.UNDONE, Effect.State.KEPT);

    private final Effects effects;
    private final EffectUndo undo;

    UndoRequestStep(Effects effects, EffectUndo undo) {
        this.effects = effects;
        this.undo = undo;
    }

    /** Nothing to say: the request is the one that the process belongs to. */
    public record Input() {
    }

    /**
     * What came of it.
     *
     * @param undone how many effects were taken back
     * @param kept   how many effects stay
     */
    public record Output(@Describe(value = "Number of effects taken back", example = "6") int undone,
                         @Describe(value = "Number of effects that stay", example = "0") int kept) {
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        if (run.requestId() == null) {
            throw new PermanentFailure(Phrase.of("step.undo-without-request"));
        }
        var mine = effects.ofRequest(run.requestId()).stream().filter(effect -> !effect.key().equals(run.key())).toList();
        for (var effect : open(mine)) {
            var pending = undo.undo(effect, run);
            if (pending.isPresent()) {
                return Progress.running("undo", pending.get().again(), pending.get().note());
            }
        }
        var after = effects.ofRequest(run.requestId());
        return Progress.done(new Output(count(after, Effect.State.UNDONE), count(after, Effect.State.KEPT)));
    }

    @Override
    public Progress<Output> check(Input input, String handle, StepRun run) {
        return start(input, run);
    }

    private static List<Effect> open(List<Effect> effects) {
        return effects.stream().filter(effect -> !SETTLED.contains(effect.state()))
                .sorted(Comparator.comparingLong(Effect::id).reversed()).toList();
    }

    private static int count(List<Effect> effects, Effect.State state) {
        return (int) effects.stream().filter(effect -> effect.state() == state).count();
    }
}
