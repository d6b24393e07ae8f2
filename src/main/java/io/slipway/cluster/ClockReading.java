package io.slipway.cluster;

import java.time.Duration;
import java.time.Instant;

/**
 * This node's clock beside the database's.
 *
 * @param difference  how far this node's is ahead; negative when behind
 * @param uncertainty how much of that may come from the time that asking took
 */
record ClockReading(Duration difference, Duration uncertainty) {

    /** @param took how long the question and its answer took; the database answered somewhere within */
    static ClockReading of(Instant asked, Instant database, Duration took) {
        var half = took.dividedBy(2);
        return new ClockReading(Duration.between(database, asked.plus(half)), half);
    }

    /** Whether the clocks certainly differ by more than the limit. */
    boolean beyond(Duration limit) {
        return difference.abs().minus(uncertainty).compareTo(limit) > 0;
    }
}
