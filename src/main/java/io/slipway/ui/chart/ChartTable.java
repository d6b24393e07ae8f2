package io.slipway.ui.chart;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows, for those who read it better in rows.
 *
 * @param averaged whether there are too many figures: each row has the averages of a stretch of time then
 * @param rows     ascending in time
 */
record ChartTable(boolean averaged, List<Row> rows) {

    private static final int MOST = 200;
    private static final int AVERAGES = 60;

    /** @param values one for each series; null for a gap */
    record Row(Instant at, @Nullable Double[] values) {
    }

    static ChartTable of(List<ChartSeries> series, ChartRange range) {
        var moments = new TreeSet<Instant>();
        series.stream().flatMap(one -> one.points().stream()).filter(point -> point.value() != null).map(ChartPoint::at)
                .forEach(moments::add);
        boolean averaged = moments.size() > MOST;
        var rows = new TreeMap<Instant, Double[]>();
        for (int index = 0; index < series.size(); index++) {
            var points = series.get(index).points();
            for (ChartPoint point : averaged ? Thinning.averages(points, range, AVERAGES) : points) {
                if (averaged || point.value() != null) {
                    rows.computeIfAbsent(point.at(), at -> new Double[series.size()])[index] = point.value();
                }
            }
        }
        return new ChartTable(averaged, rows.entrySet().stream().map(row -> new Row(row.getKey(), row.getValue())).toList());
    }
}
