package io.slipway.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import io.slipway.ui.BrowserZone;
import io.slipway.ui.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The browser's part of a chart. */
@Tag("slipway-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./slipway-chart.ts")
final class ChartCanvas extends Component {

    private static final long serialVersionUID = 1L;
    private static final int MOST_POINTS = 1000;

    ChartCanvas(String label, ChartUnit unit, Chart.Shape shape) {
        getElement().setProperty("label", label).setProperty("unit", unit.clientName()).setProperty("shape", shape.clientName())
                .setPropertyMap("texts", Stream.of("time", "summary", "averaged", "gap", "hint", "threshold", "at")
                        .collect(Collectors.toMap(Function.identity(), ChartCanvas::raw)));
    }

    /** Figures are put in by the browser. */
    private static String raw(String word) {
        return Texts.text("ui.chart." + word, "{0}", "{1}", "{2}", "{3}");
    }

    void setThresholds(List<Chart.Threshold> thresholds) {
        getElement().setPropertyList("thresholds",
                thresholds.stream().map(threshold -> Map.of("name", threshold.name(), "value", threshold.value())).toList());
    }

    void setTable(boolean shown) {
        getElement().setProperty("table", shown);
    }

    void show(List<ChartSeries> series, ChartRange range) {
        var table = ChartTable.of(series, range);
        var rows = table.rows().stream().map(row -> Stream.concat(Stream.of(moment(row.at())), Arrays.stream(row.values()))
                .toList()).toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("from", moment(range.from()));
        data.put("to", moment(range.to()));
        data.put("series", series.stream().map(one -> one(one, range)).toList());
        data.put("rows", rows);
        data.put("averaged", table.averaged());
        getElement().setPropertyMap("data", data);
    }

    private static Map<String, Object> one(ChartSeries series, ChartRange range) {
        var points = Thinning.extremes(series.points(), range, MOST_POINTS).stream().map(ChartCanvas::pair).toList();
        return new HashMap<>(Map.of("name", series.name(), "points", points));
    }

    private static List<@Nullable Double> pair(ChartPoint point) {
        return Arrays.asList(moment(point.at()), point.value());
    }

    /** What the reader's clock shows, counted as if it were UTC: the browser's own zone may be another one. */
    private static double moment(Instant at) {
        return at.atZone(BrowserZone.current()).toLocalDateTime().toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
