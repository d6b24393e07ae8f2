package io.slipway.build.step;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a build was last, and since when it has been missing there.
 *
 * @param item    its number in the queue, or null when unknown
 * @param build   its number, or null before it has begun
 * @param missing since when nothing is found of it; null while it is there
 */
record RunHandle(@Nullable Long item, @Nullable Integer build, @Nullable Instant missing) {

    static RunHandle asked(Optional<Long> item) {
        return new RunHandle(item.orElse(null), null, null);
    }

    static RunHandle parse(String handle) {
        var parts = handle.split(" ");
        return new RunHandle(parts[0].equals("-") ? null : Long.valueOf(parts[0]),
                parts[1].equals("-") ? null : Integer.valueOf(parts[1]), parts[2].equals("-") ? null : Instant.parse(parts[2]));
    }

    RunHandle queued(long at) {
        return new RunHandle(at, null, null);
    }

    RunHandle begun(int number) {
        return new RunHandle(item, number, null);
    }

    RunHandle missingSince(Instant moment) {
        return missing == null ? new RunHandle(item, build, moment) : this;
    }

    @Override
    public String toString() {
        return text(item) + " " + text(build) + " " + text(missing);
    }

    private static String text(@Nullable Object part) {
        return part == null ? "-" : part.toString();
    }
}
