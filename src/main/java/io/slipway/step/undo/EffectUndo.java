package io.slipway.step.undo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.slipway.shared.Phrase;
import io.slipway.step.BusinessFailure;
import io.slipway.step.Effect;
import io.slipway.step.PermanentFailure;
import io.slipway.step.ServedSteps;
import io.slipway.step.StepCatalogue;
import io.slipway.step.StepDescriptor;
import io.slipway.step.StepFailure;
import io.slipway.step.StepRun;
import io.slipway.step.StepTexts;
import io.slipway.step.Undo;
import io.slipway.step.ledger.Leases;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes one effect back and records how that went. */
@Component
class EffectUndo {

    private static final Duration UNTIL_REPORT = Duration.ofSeconds(1);
    private static final Duration UNTIL_NODE = Duration.ofSeconds(5);
    private static final Set<String> NEVER_BEGAN = Set.of("step.input-wrong", "step.input-unreadable");

    /** Looked up late: the steps that take back are themselves in the catalogue. */
    private final ObjectProvider<StepCatalogue> steps;
    private final ObjectProvider<ServedSteps> served;
    private final Leases leases;
    private final UnfinishedUndo unfinished;
    private final Surroundings surroundings;
    private final UndoRecords records;
    private final StepTexts texts;
    private final ObjectMapper json;

    EffectUndo(ObjectProvider<StepCatalogue> steps, ObjectProvider<ServedSteps> served, Leases leases, UnfinishedUndo unfinished,
               Surroundings surroundings, UndoRecords records, StepTexts texts, ObjectMapper json) {
        this.steps = steps;
        this.served = served;
        this.leases = leases;
        this.unfinished = unfinished;
        this.surroundings = surroundings;
        this.records = records;
        this.texts = texts;
        this.json = json;
    }

    /**
     * @param effect as it was just read
     * @param run    of the step that takes back
     * @return what is still pending; empty when the effect is settled
     */
    Optional<Undo.Pending> undo(Effect effect, StepRun run) {
        if (isForAnotherNode(effect)) {
            return Optional.of(new Undo.Pending(UNTIL_NODE, Phrase.of("step.undo-awaits-node", effect.step(), effect.version())));
        }
        var reported = new Undo.Pending(UNTIL_REPORT, Phrase.of("step.undo-awaits-report", effect.step()));
        try {
            return leases.isHeld(effect) ? Optional.of(reported) : takeBack(effect, run);
        } catch (UndoRecords.ReportedMeanwhile somebodyWasStillAtWork) {
            return Optional.of(reported);
        }
    }

    /** While nodes have different versions, whoever knows the step takes the item sooner or later. */
    private boolean isForAnotherNode(Effect effect) {
        var topic = effect.step() + "/" + effect.version();
        return steps.getObject().find(topic).isEmpty() && served.stream().anyMatch(nodes -> nodes.topics().contains(topic));
    }

    private Optional<Undo.Pending> takeBack(Effect effect, StepRun run) {
        var result = result(effect, run);
        if (result instanceof Undo.Pending pending) {
            return Optional.of(pending);
        }
        if (result instanceof Undo.Impossible impossible) {
            records.record(effect, Effect.State.KEPT, impossible.why());
        } else {
            records.record(effect, Effect.State.UNDONE, ((Undo.Undone) result).note());
        }
        return Optional.empty();
    }

    private Undo result(Effect effect, StepRun run) {
        if (UndoWalk.takesBack(effect)) {
            return Undo.undone(Phrase.of("step.undo-superseded"));
        }
        var step = steps.getObject().find(effect.step() + "/" + effect.version());
        if (neverBegan(effect) || effect.state() == Effect.State.REFUSED && step.filter(StepDescriptor::reversible).isEmpty()) {
            return Undo.undone(Phrase.of("step.undo-nothing-happened"));
        }
        if (step.isEmpty()) {
            return Undo.impossible(Phrase.of("step.undo-unknown-step", effect.step(), effect.version()));
        }
        try {
            return call(step.get(), effect, run).map(call -> effect.output() == null ? unfinished.undo(call) : finished(call))
                    .orElseGet(() -> Undo.impossible(Phrase.of("step.undo-unreadable", effect.step(), effect.version())));
        } catch (StepFailure failure) {
            var gone = surroundings.gone(effect, step.get(), run);
            if (gone.isPresent()) {
                return Undo.undone(gone.get());
            }
            // The codes of the step that made the effect mean nothing to the one that takes it back.
            throw failure instanceof BusinessFailure ? new PermanentFailure(failure.phrase(), failure) : failure;
        }
    }

    private Optional<UndoCall<?, ?>> call(StepDescriptor step, Effect effect, StepRun run) {
        try {
            return Optional.of(UndoCall.of(step, effect, run, json));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** An input that does not fit is refused before the step is asked. */
    private static boolean neverBegan(Effect effect) {
        return effect.state() == Effect.State.FAILED && effect.failure() != null && NEVER_BEGAN.contains(effect.failure().key());
    }

    private Undo finished(UndoCall<?, ?> call) {
        if (!call.step().reversible()) {
            return call.irreversible(texts);
        }
        records.record(call.effect(), Effect.State.UNDOING, null);
        return call.undo();
    }
}
