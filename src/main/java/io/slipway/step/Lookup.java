package io.slipway.step;

import io.slipway.shared.Phrase;
import java.time.Duration;

/**
 * What the outside says about an effect.
 *
 * @param <O> the step's output
 */
public sealed interface Lookup<O extends Record> {

    /** The effect is there, done or on its way. */
    record Found<O extends Record>(Progress<O> progress) implements Lookup<O> {
    }

    /** The effect is certainly not there and not on its way. */
    record Absent<O extends Record>() implements Lookup<O> {
    }

    /** Nobody can say yet. */
    record Unclear<O extends Record>(Duration again, Phrase why) implements Lookup<O> {
    }

    static <O extends Record> Lookup<O> found(Progress<O> progress) {
        return new Found<>(progress);
    }

    static <O extends Record> Lookup<O> absent() {
        return new Absent<>();
    }

    static <O extends Record> Lookup<O> unclear(Duration again, Phrase why) {
        return new Unclear<>(again, why);
    }
}
