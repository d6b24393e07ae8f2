package io.slipway.step.undo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import io.slipway.step.Lookup;
import io.slipway.step.Progress;
import io.slipway.step.StepContract.Repeat;
import io.slipway.step.StepTexts;
import io.slipway.step.Undo;
import org.springframework.stereotype.Component;

/** Takes back effects whose end is not known: first it finds out what there is. */
@Component
class UnfinishedUndo {

    private final UndoRecords records;
    private final StepTexts texts;
    private final ObjectMapper json;

    UnfinishedUndo(UndoRecords records, StepTexts texts, ObjectMapper json) {
        this.records = records;
        this.texts = texts;
        this.json = json;
    }

    Undo undo(UndoCall<?, ?> call) {
        var abandoned = call.abandon();
        if (abandoned.isPresent()) {
            if (abandoned.get() instanceof Undo.Pending) {
                records.record(call.effect(), Effect.State.UNDOING, null);
            }
            return abandoned.get();
        }
        var repeat = call.step().contract().repeat();
        if (repeat == Repeat.FINDABLE) {
            return lookUp(call);
        }
        if (repeat == Repeat.ONCE) {
            return isKnownNotToHaveHappened(call.effect()) ? nothing()
                    : Undo.impossible(Phrase.of("step.undo-outcome-unknown", call.effect().step()));
        }
        if (!call.step().reversible()) {
            return call.effect().state() == Effect.State.INTENDED && isKnownNotToHaveHappened(call.effect()) ? nothing()
                    : Undo.impossible(texts.stays("step.irreversible-if-done", call.step().contract()));
        }
        records.record(call.effect(), Effect.State.UNDOING, null);
        return call.undo();
    }

    private <O extends Record> Undo lookUp(UndoCall<?, O> call) {
        var lookup = call.find();
        if (lookup instanceof Lookup.Absent<O>) {
            return nothing();
        }
        if (lookup instanceof Lookup.Unclear<O> unclear) {
            return Undo.pending(unclear.again(), unclear.why());
        }
        var progress = ((Lookup.Found<O>) lookup).progress();
        if (progress instanceof Progress.Running<O> running) {
            return Undo.pending(running.again(), running.note());
        }
        var done = (Progress.Done<O>) progress;
        records.found(call.effect(), json.valueToTree(done.output()), done.external());
        if (!call.step().reversible()) {
            return call.irreversible(texts);
        }
        records.record(call.effect(), Effect.State.UNDOING, null);
        return call.with(done).undo();
    }

    /** A failure that the last try told of, while the next one has not begun. */
    private static boolean isKnownNotToHaveHappened(Effect effect) {
        return effect.failure() != null && effect.nextAt() != null && effect.handle() == null;
    }

    private static Undo nothing() {
        return Undo.undone(Phrase.of("step.undo-nothing-happened"));
    }
}
