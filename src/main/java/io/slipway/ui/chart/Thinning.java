package io.slipway.ui.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes fewer points of many. */
final class Thinning {

    private Thinning() {
    }

    /**
     * Leaves the lowest and the highest figure of each stretch of time, at their moments, so that no peak gets lost; and a gap
     * where a stretch has one.
     *
     * @param most points to be left, at least 2; a few more with many gaps
     */
    static List<ChartPoint> extremes(List<ChartPoint> points, ChartRange range, int most) {
        return points.size() <= most ? points
                : stretches(points, range, most / 2).values().stream().flatMap(Thinning::extremes).toList();
    }

    private static Stream<ChartPoint> extremes(List<ChartPoint> stretch) {
        ChartPoint lowest = null;
        ChartPoint highest = null;
        ChartPoint gap = null;
        for (ChartPoint point : stretch) {
            if (point.value() == null) {
                gap = point;
                continue;
            }
            lowest = lowest == null || point.value() < Objects.requireNonNull(lowest.value()) ? point : lowest;
            highest = highest == null || point.value() > Objects.requireNonNull(highest.value()) ? point : highest;
        }
        return Stream.of(lowest, highest, gap).filter(Objects::nonNull).distinct()
                .sorted((one, other) -> one.at().compareTo(other.at()));
    }

    /** One figure for each stretch of time: its average, at its beginning; a gap where it has no figure. */
    static List<ChartPoint> averages(List<ChartPoint> points, ChartRange range, int stretches) {
        var all = stretches(points, range, stretches);
        var averages = new ArrayList<ChartPoint>(stretches);
        for (int index = 0; index < stretches; index++) {
            averages.add(new ChartPoint(begin(range, index, stretches), average(all.getOrDefault(index, List.of()))));
        }
        return averages;
    }

    private static @Nullable Double average(List<ChartPoint> stretch) {
        var average = stretch.stream().map(ChartPoint::value).filter(Objects::nonNull).mapToDouble(Double::doubleValue).average();
        return average.isPresent() ? average.getAsDouble() : null;
    }

    private static Instant begin(ChartRange range, int index, int stretches) {
        return range.from().plus(range.length().multipliedBy(index).dividedBy(stretches));
    }

    private static TreeMap<Integer, List<ChartPoint>> stretches(List<ChartPoint> points, ChartRange range, int stretches) {
        double length = range.length().toMillis();
        var all = new TreeMap<Integer, List<ChartPoint>>();
        for (ChartPoint point : points) {
            double part = Duration.between(range.from(), point.at()).toMillis() / length;
            int index = (int) Math.min(stretches - 1, Math.max(0, Math.floor(part * stretches)));
            all.computeIfAbsent(index, first -> new ArrayList<>()).add(point);
        }
        return all;
    }
}
