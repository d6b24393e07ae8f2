package io.slipway.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThinningTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final ChartRange HOUR = new ChartRange(START, START.plus(Duration.ofHours(1)));

    @Test
    void fewPointsStayAsTheyAre() {
        var points = points(1.0, null, 3.0);

        assertThat(Thinning.extremes(points, HOUR, 3)).isSameAs(points);
    }

    @Test
    void ofManyPointsNoPeakAndNoDipGetsLost() {
        var points = IntStream.range(0, 100_000).mapToObj(index -> new ChartPoint(START.plusMillis(index * 36L),
                index == 77_777 ? 1000.0 : index == 50_000 ? -1000.0 : index % 10.0)).toList();

        var thin = Thinning.extremes(points, HOUR, 1000);
        assertThat(thin).hasSizeBetween(900, 1000).contains(points.get(77_777), points.get(50_000));
        assertThat(thin).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
    }

    @Test
    void aGapStaysAGap() {
        var points = IntStream.range(0, 3600).mapToObj(index -> new ChartPoint(START.plusSeconds(index),
                index > 1000 && index < 2000 ? null : Double.valueOf(5))).toList();

        var thin = Thinning.extremes(points, HOUR, 100);
        assertThat(thin).filteredOn(point -> point.value() == null).isNotEmpty().allSatisfy(point ->
                assertThat(point.at()).isBetween(START.plusSeconds(1001), START.plusSeconds(1999)));
    }

    @Test
    void figuresThatAreFarApartAreInterrupted() {
        var series = new ChartSeries("a", List.of(new ChartPoint(START, 1.0), new ChartPoint(START.plusSeconds(10), 2.0),
                new ChartPoint(START.plusSeconds(60), 3.0))).interruptedAfter(Duration.ofSeconds(20));

        assertThat(series.points()).extracting(ChartPoint::value).containsExactly(1.0, 2.0, null, 3.0);
        assertThat(series.points().get(2).at()).isEqualTo(START.plusSeconds(30));
    }

    @Test
    void aTableOfFewFiguresHasThemAll() {
        var table = ChartTable.of(List.of(new ChartSeries("a", points(1.0, null, 3.0)),
                new ChartSeries("b", List.of(new ChartPoint(START, 7.0)))), HOUR);

        assertThat(table.averaged()).isFalse();
        assertThat(table.rows()).extracting(row -> Arrays.asList(row.values()))
                .containsExactly(Arrays.asList(1.0, 7.0), Arrays.asList(3.0, null));
    }

    @Test
    void aTableOfManyFiguresHasAveragesAndKeepsItsGaps() {
        var points = IntStream.range(0, 3600).filter(index -> index < 60 || index >= 120)
                .mapToObj(index -> new ChartPoint(START.plusSeconds(index), index % 2 * 10.0)).toList();
        var table = ChartTable.of(List.of(new ChartSeries("a", points)), HOUR);

        assertThat(table.averaged()).isTrue();
        assertThat(table.rows()).hasSize(60);
        assertThat(table.rows().get(0).values()).containsExactly(5.0);
        assertThat(table.rows().get(1).values()).containsOnlyNulls();
        assertThat(table.rows().get(1).at()).isEqualTo(START.plusSeconds(60));
    }

    private static List<ChartPoint> points(Double... values) {
        return IntStream.range(0, values.length).mapToObj(index -> new ChartPoint(START.plusSeconds(index), values[index]))
                .toList();
    }
}
