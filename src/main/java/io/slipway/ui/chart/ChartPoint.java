package io.slipway.ui.chart;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A figure at a moment.
 *
 * @param value null where nothing is known: the line is interrupted there
 */
public record ChartPoint(Instant at, @Nullable Double value) {
}
