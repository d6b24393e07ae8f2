package io.slipway.step.undo;

import io.slipway.step.Effect;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import io.slipway.step.ledger.Ledger;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes back what an activity left behind in a former generation, before it begins again with other inputs. */
@Component
public class FormerGenerations {

    private final Ledger ledger;
    private final EffectUndo undo;

    FormerGenerations(Ledger ledger, EffectUndo undo) {
        this.ledger = ledger;
        this.undo = undo;
    }

    /**
     * Must be called until nothing is pending; touches nothing in the first generation.
     *
     * @param now the effect that is about to begin
     */
    public Optional<Undo.Pending> takeBack(Effect now, StepRun run) {
        return now.key().equals(now.taskId()) ? Optional.empty()
                : ledger.generations(now.taskId()).stream().filter(former -> former.id() < now.id())
                        .filter(former -> former.state() != Effect.State.UNDONE && former.state() != Effect.State.KEPT)
                        .map(former -> undo.undo(former, run)).flatMap(Optional::stream).findFirst();
    }
}
