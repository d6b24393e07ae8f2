package io.slipway.build;

import org.jspecify.annotations.Nullable;

/** What a look for a build came to. */
public sealed interface BuildTrace {

    /**
     * It waits.
     *
     * @param item     its number in the queue
     * @param position how many wait, counted from the next one to start up to it, from 1; null when unknown
     * @param why      what it waits for, in the server's words; may be empty
     */
    record Queued(long item, @Nullable Integer position, String why) implements BuildTrace {
    }

    /** It runs, or has ended. */
    record Started(Build build) implements BuildTrace {
    }

    /** It was taken out of the queue before it began. */
    record Cancelled() implements BuildTrace {
    }

    /** Neither in the queue nor among the builds that the server remembers. It may be on its way from one to the other. */
    record Nothing() implements BuildTrace {
    }
}
