package io.slipway.ui.chart;

import java.time.Duration;
import java.time.Instant;

/** From when, and until when, which is no longer part of it. */
public record ChartRange(Instant from, Instant to) {

    public static ChartRange last(Duration length, Instant now) {
        return new ChartRange(now.minus(length), now);
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
