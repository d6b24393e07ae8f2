package io.slipway.ui.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Figures of one kind.
 *
 * @param name   in the reader's language
 * @param points ascending in time
 */
public record ChartSeries(String name, List<ChartPoint> points) {

    /** Interrupts the line wherever two figures are further apart, because figures are missing then. */
    public ChartSeries interruptedAfter(Duration pause) {
        var all = new ArrayList<ChartPoint>(points.size());
        Instant before = null;
        for (ChartPoint point : points) {
            if (before != null && Duration.between(before, point.at()).compareTo(pause) > 0) {
                all.add(new ChartPoint(before.plus(pause), null));
            }
            all.add(point);
            before = point.at();
        }
        return new ChartSeries(name, all);
    }

    boolean hasFigures() {
        return points.stream().anyMatch(point -> point.value() != null);
    }
}
