package io.slipway.step;

import io.slipway.shared.Phrase;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing the portal can do outside its database, named by a {@link StepContract} on the implementing class.
 * Methods are called without a database transaction, each within one remote system, and return in seconds: longer work is
 * started, remembered by a handle and asked for again.
 *
 * <p>To fail, a step throws {@link BusinessFailure}, {@link TransientFailure} or {@link PermanentFailure}. Anything else that
 * is thrown counts as a bug and is tried again until the retries are used up.
 *
 * @param <I> the input: a record whose components carry Bean Validation and {@link Describe}
 * @param <O> the output: a record whose components become variables of the activity
 */
public interface Step<I extends Record, O extends Record> {

    /** Does the work or begins it. Called at most once per effect unless a repeat is harmless or the effect is absent outside. */
    Progress<O> start(I input, StepRun run);

    /** Asks how far the work behind the handle is. Called on any node, any number of times. */
    default Progress<O> check(I input, String handle, StepRun run) {
        throw new IllegalStateException(getClass().getSimpleName() + " gives no handle");
    }

    /** Looks the effect up outside by {@link StepRun#key()} before anything is repeated. */
    default Lookup<O> find(I input, StepRun run) {
        return Lookup.absent();
    }

    /**
     * Takes the effect back. Called again until it is no longer pending, so a repeat must be harmless; what is already gone is
     * undone.
     *
     * @param output what the step gave, or null when its end is not known
     */
    default Undo undo(I input, @Nullable O output, StepRun run) {
        throw new IllegalStateException(getClass().getSimpleName() + " cannot be undone");
    }

    /**
     * Takes back an effect whose end is not known: the work behind the handle may go on, or nothing may have happened. What can
     * be aborted is. Called again until it is no longer pending. A step that does not answer is looked up by {@link #find} where
     * it can be, and undone without an output where a repeat is harmless.
     *
     * @param handle what {@link #start} gave last, or null when it gave none or its answer is not known
     * @return empty to have it looked up or undone
     */
    default Optional<Undo> abandon(I input, @Nullable String handle, StepRun run) {
        return Optional.empty();
    }

    /** Says what would happen, reading only. */
    default List<Phrase> plan(I input) {
        return List.of();
    }
}
