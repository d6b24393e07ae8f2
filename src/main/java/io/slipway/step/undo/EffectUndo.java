package io.slipway.step.undo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.slipway.audit.AuditEntry;
import io.slipway.audit.AuditTrail;
import io.slipway.audit.Via;
import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import io.slipway.step.Step;
import io.slipway.step.StepCatalogue;
import io.slipway.step.StepDescriptor;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import io.slipway.step.ledger.Ledger;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes one effect back and records how that went. */
@Component
class EffectUndo {

    /** Looked up late: the step that takes back is itself in the catalogue. */
    private final ObjectProvider<StepCatalogue> steps;
    private final Ledger ledger;
    private final ObjectMapper json;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    EffectUndo(ObjectProvider<StepCatalogue> steps, Ledger ledger, ObjectMapper json, AuditTrail audit, TransactionTemplate transaction) {
        this.steps = steps;
        this.ledger = ledger;
        this.json = json;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** @return what is still pending; empty when the effect is settled */
    Optional<Undo.Pending> undo(Effect effect, StepRun run) {
        var step = steps.getObject().find(effect.step() + "/" + effect.version());
        if (step.isEmpty()) {
            return settle(effect, Effect.State.KEPT, Phrase.of("step.undo-unknown-step", effect.step(), effect.version()));
        }
        if (!step.get().reversible()) {
            return settle(effect, Effect.State.KEPT, Phrase.of("step.irreversible", step.get().contract().irreversible()));
        }
        record(effect, Effect.State.UNDOING, null);
        var result = call(step.get(), effect, run);
        if (result instanceof Undo.Pending pending) {
            return Optional.of(pending);
        }
        return result instanceof Undo.Impossible impossible ? settle(effect, Effect.State.KEPT, impossible.why())
                : settle(effect, Effect.State.UNDONE, null);
    }

    @SuppressWarnings("unchecked")
    private <I extends Record, O extends Record> Undo call(StepDescriptor step, Effect effect, StepRun run) {
        var typed = (Step<I, O>) step.step();
        var input = (I) json.convertValue(effect.input(), step.input());
        var output = effect.output() == null ? null : (O) json.convertValue(effect.output(), step.output());
        // The step sees the run that made the effect: its key is what the thing outside carries.
        return typed.undo(input, output, new StepRun(effect.key(), effect.requestId(), run.requestNumber(), run.requester(),
                effect.attempt(), effect.intendedAt()));
    }

    private Optional<Undo.Pending> settle(Effect effect, Effect.State state, @Nullable Phrase note) {
        record(effect, state, note);
        return Optional.empty();
    }

    private void record(Effect effect, Effect.State state, @Nullable Phrase note) {
        if (effect.state() == state) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            ledger.undoing(effect.id(), state, note);
            var entry = AuditEntry.of("effect." + state.name().toLowerCase(Locale.ROOT), "effect", effect.key())
                    .by("process", Via.PROCESS).with("step", effect.step());
            audit.record(effect.requestId() == null ? entry : entry.forRequest(effect.requestId()));
        });
    }
}
