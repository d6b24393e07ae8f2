package io.slipway.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.slipway.shared.Phrase;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ledger: what a visit of an activity means to do, did or took back outside.
 *
 * @param id          rises with time
 * @param key         written onto the thing outside; see {@link StepRun#key()}
 * @param taskId      the engine's id of the work item
 * @param requestId   the request, or null when the process was not started by one
 * @param instanceId  the process instance
 * @param activityId  the activity's id in the model
 * @param step        the step's id, e.g. {@code vm.clone}
 * @param version     the step's major version
 * @param system      the external system that it loads
 * @param state       where it is
 * @param attempt     1 for the first try since the intent or the last manual retry
 * @param input       the step's input as JSON
 * @param output      the step's output as JSON, or null before the end
 * @param external    the thing outside, or null
 * @param handle      what to ask the outside for while running, or null
 * @param percent     0 to 100, or null when unknown
 * @param note        what is going on outside, or null
 * @param failure     the last failure's reason, or null
 * @param failureCode the business error's code, or null
 * @param nextAt      when it is tried or asked for again, or null
 * @param intendedAt  when the intent was recorded
 * @param startedAt   when the current series of tries began
 * @param finishedAt  when the result was recorded, or null
 * @param lateAt      when a node reported on it although its process had gone on or was stopped, until it is taken back; or null
 */
public record Effect(long id, String key, String taskId, @Nullable UUID requestId, String instanceId, String activityId,
                     String step, int version, String system, State state, int attempt, JsonNode input,
                     @Nullable JsonNode output, @Nullable ExternalThing external, @Nullable String handle,
                     @Nullable Integer percent, @Nullable Phrase note, @Nullable Phrase failure,
                     @Nullable String failureCode, @Nullable Instant nextAt, Instant intendedAt, Instant startedAt,
                     @Nullable Instant finishedAt, @Nullable Instant lateAt) {

    /** The same effect with the note and the failure put in other words. */
    public Effect inWords(UnaryOperator<Phrase> words) {
        return new Effect(id, key, taskId, requestId, instanceId, activityId, step, version, system, state, attempt, input,
                output, external, handle, percent, note == null ? null : words.apply(note),
                failure == null ? null : words.apply(failure), failureCode, nextAt, intendedAt, startedAt, finishedAt, lateAt);
    }

    /** What there is to say of it: once it is taken back, how that went; before, what went wrong or what is going on; or null. */
    public @Nullable Phrase words() {
        var takenBack = state == State.UNDOING || state == State.UNDONE || state == State.KEPT;
        return failure == null || takenBack && note != null ? note : failure;
    }

    /** Where an effect is. */
    public enum State {
        /** About to be tried; whether anything happened outside is only known by looking. */
        INTENDED,
        /** Going on outside under the handle. */
        RUNNING,
        /** Done and recorded. */
        DONE,
        /** Ended by a business error that the model deals with. */
        REFUSED,
        /** Given up; an incident waits for a person. */
        FAILED,
        /** Being taken back. */
        UNDOING,
        /** Taken back. */
        UNDONE,
        /** Cannot be taken back; the note says what stays. */
        KEPT
    }
}
