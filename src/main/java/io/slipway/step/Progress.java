package io.slipway.step;

import io.slipway.shared.Phrase;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a step is.
 *
 * @param <O> the step's output
 */
public sealed interface Progress<O extends Record> {

    /**
     * The work is done.
     *
     * @param output   what the process gets
     * @param external the thing that was made or changed, or null when there is nothing to point at
     */
    record Done<O extends Record>(O output, @Nullable ExternalThing external) implements Progress<O> {
    }

    /**
     * The work goes on outside; nothing is held here meanwhile.
     *
     * @param handle  what {@link Step#check} needs to ask again, on any node
     * @param again   when to ask again
     * @param percent 0 to 100, or null when unknown
     * @param note    what is going on
     */
    record Running<O extends Record>(String handle, Duration again, @Nullable Integer percent, Phrase note)
            implements Progress<O> {
    }

    static <O extends Record> Progress<O> done(O output) {
        return new Done<>(output, null);
    }

    static <O extends Record> Progress<O> done(O output, ExternalThing external) {
        return new Done<>(output, external);
    }

    static <O extends Record> Progress<O> running(String handle, Duration again, Phrase note) {
        return new Running<>(handle, again, null, note);
    }

    static <O extends Record> Progress<O> running(String handle, Duration again, int percent, Phrase note) {
        return new Running<>(handle, again, percent, note);
    }
}
