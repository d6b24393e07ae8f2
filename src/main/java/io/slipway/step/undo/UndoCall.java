package io.slipway.step.undo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.slipway.step.Effect;
import io.slipway.step.Lookup;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepDescriptor;
import io.slipway.step.StepRun;
import io.slipway.step.StepTexts;
import io.slipway.step.Undo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An effect together with the step that made it.
 *
 * @param step   the step
 * @param effect its row
 * @param typed  the same step, typed
 * @param input  what it was given
 * @param output what it gave, or null when its end is not known
 * @param run    the run that made the effect: its key is what the thing outside carries
 */
record UndoCall<I extends Record, O extends Record>(StepDescriptor step, Effect effect, Step<I, O> typed, I input,
                                                    @Nullable O output, StepRun run) {

    /** @throws IllegalArgumentException when what the ledger has cannot be read as the step's input or output */
    @SuppressWarnings("unchecked")
    static UndoCall<?, ?> of(StepDescriptor step, Effect effect, StepRun by, ObjectMapper json) {
        var run = new StepRun(effect.key(), effect.requestId(), by.requestNumber(), by.requester(), effect.attempt(),
                effect.intendedAt());
        var input = json.convertValue(effect.input(), step.input());
        var output = effect.output() == null ? null : json.convertValue(effect.output(), step.output());
        return new UndoCall<>(step, effect, (Step<Record, Record>) step.step(), input, output, run);
    }

    Undo undo() {
        return typed.undo(input, output, run);
    }

    Undo irreversible(StepTexts texts) {
        return Undo.impossible(texts.stays("step.irreversible", step.contract()));
    }

    Optional<Undo> abandon() {
        return typed.abandon(input, effect.handle(), run);
    }

    Lookup<O> find() {
        return typed.find(input, run);
    }

    /** The same with what a look outside has found. */
    UndoCall<I, O> with(Progress.Done<O> found) {
        return new UndoCall<>(step, effect, typed, input, found.output(), run);
    }
}
