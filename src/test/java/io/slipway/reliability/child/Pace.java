package io.slipway.reliability.child;

import io.slipway.step.Lookup;
import io.slipway.step.Progress;
import io.slipway.step.Undo;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shortens the pauses between two looks at long work: they say how patient the portal is, not what it does. */
public final class Pace {

    private static final int FASTER = 20;

    private final Duration least;

    public Pace(Duration least) {
        this.least = least;
    }

    /** What a step's method gave, to be asked for again sooner. */
    public @Nullable Object sooner(@Nullable Object given) {
        if (given instanceof Progress.Running<?> running) {
            return new Progress.Running<>(running.handle(), shorter(running.again()), running.percent(), running.note());
        }
        if (given instanceof Lookup.Found<?> found && sooner(found.progress()) instanceof Progress.Running<?> running) {
            return new Lookup.Found<>(running);
        }
        if (given instanceof Lookup.Unclear<?> unclear) {
            return new Lookup.Unclear<>(shorter(unclear.again()), unclear.why());
        }
        if (given instanceof Undo.Pending pending) {
            return Undo.pending(shorter(pending.again()), pending.note());
        }
        return given instanceof Optional<?> maybe ? maybe.map(this::sooner) : given;
    }

    private Duration shorter(Duration pause) {
        var faster = pause.dividedBy(FASTER);
        return pause.compareTo(least) < 0 ? pause : faster.compareTo(least) < 0 ? least : faster;
    }
}
