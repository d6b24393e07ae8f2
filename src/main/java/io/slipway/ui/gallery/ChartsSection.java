package io.slipway.ui.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.slipway.shared.Phrase;
import io.slipway.ui.Texts;
import io.slipway.ui.chart.Chart;
import io.slipway.ui.chart.Chart.Shape;
import io.slipway.ui.chart.ChartPoint;
import io.slipway.ui.chart.ChartRange;
import io.slipway.ui.chart.ChartSeries;
import io.slipway.ui.chart.ChartUnit;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;

/** Charts with one and more kinds of figures, a limit, gaps, bars, nothing, and what cannot be read. */
@Order(80)
@SpringComponent
class ChartsSection implements GallerySection {

    private static final int MANY = 10_000;
    private static final int FEW = 24;
    private static final int MEBIBYTE = 1 << 20;

    @Override
    public Phrase title() {
        return Phrase.of("gallery.charts");
    }

    @Override
    public Component content() {
        return new Specimens()
                .show(Texts.text("gallery.charts.normal"), new Chart(Texts.text("gallery.charts.normal"), ChartUnit.PERCENT,
                        range -> List.of(series("cpu", range, MANY, ChartsSection::cpu),
                                series("memory", range, MANY, part -> 55 + 8 * Math.sin(part * 5))))
                        .threshold(Texts.text("gallery.charts.limit"), 90))
                .show(Texts.text("gallery.charts.gaps"), new Chart(Texts.text("gallery.charts.gaps"), ChartUnit.PERCENT,
                        range -> List.of(interrupted(range))))
                .show(Texts.text("gallery.charts.areas"), new Chart(Texts.text("gallery.charts.areas"), ChartUnit.BYTES,
                        Shape.AREAS, range -> List.of(series("memory", range, MANY, ChartsSection::bytes))))
                .show(Texts.text("gallery.charts.bars"), new Chart(Texts.text("gallery.charts.bars"), ChartUnit.NUMBER,
                        Shape.BARS, range -> List.of(series("requests", range, FEW, ChartsSection::requests))))
                .show(Texts.text("gallery.charts.empty"),
                        new Chart(Texts.text("gallery.charts.empty"), ChartUnit.NUMBER, range -> List.of()))
                .show(Texts.text("gallery.charts.failing"),
                        new Chart(Texts.text("gallery.charts.failing"), ChartUnit.NUMBER, range -> {
                            throw new IllegalStateException("the gallery shows a chart that cannot be read");
                        }));
    }

    private static double requests(double part) {
        return Math.rint(20 + 15 * Math.sin(part * 12));
    }

    private static double bytes(double part) {
        return (900 + 300 * Math.sin(part * 9)) * MEBIBYTE;
    }

    private static double cpu(double part) {
        return Math.max(0, 35 + 25 * Math.sin(part * 14) + 12 * Math.sin(part * 997) + (part > 0.7 && part < 0.72 ? 45 : 0));
    }

    private static ChartSeries interrupted(ChartRange range) {
        var all = series("cpu", range, FEW * FEW, ChartsSection::cpu).points();
        var kept = IntStream.range(0, all.size()).filter(index -> index % 200 < 150).mapToObj(all::get).toList();
        return new ChartSeries(Texts.text("gallery.charts.cpu"), kept).interruptedAfter(range.length().dividedBy(FEW));
    }

    /** @param figure from a part of the range, 0 to 1 */
    private static ChartSeries series(String name, ChartRange range, int points, DoubleUnaryOperator figure) {
        Duration step = range.length().dividedBy(points);
        return new ChartSeries(Texts.text("gallery.charts." + name), IntStream.range(0, points)
                .mapToObj(index -> new ChartPoint(range.from().plus(step.multipliedBy(index)),
                        figure.applyAsDouble((double) index / points))).toList());
    }
}
