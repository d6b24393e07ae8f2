package io.slipway.ui.chart;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.ui.EmptyState;
import io.slipway.ui.FailedState;
import io.slipway.ui.Texts;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Figures over time. It asks its source when it is put on a page, and again for another range or when it is told to. People read
 * single figures by pointing or with the arrow keys, or all of them in a table.
 */
@CssImport("./styles/chart.css")
public final class Chart extends Div {

    private static final long serialVersionUID = 1L;

    /** How figures are drawn. */
    public enum Shape {
        LINES, AREAS, BARS;

        String clientName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A line that figures should stay below, or above. */
    record Threshold(String name, double value) {
    }

    private final transient ChartSource source;
    private final transient List<Threshold> thresholds = new ArrayList<>();
    private final RangeBar ranges;
    private final ChartCanvas canvas;
    private final Button table = new Button(VaadinIcon.TABLE.create());
    private final Div place = new Div();
    private boolean asTable;

    /** @param label what the figures are, e.g. "CPU of dev-17"; unlike a heading it is always needed */
    public Chart(String label, ChartUnit unit, ChartSource source) {
        this(label, unit, Shape.LINES, source);
    }

    public Chart(String label, ChartUnit unit, Shape shape, ChartSource source) {
        this(label, unit, shape, source, InstantSource.system());
    }

    Chart(String label, ChartUnit unit, Shape shape, ChartSource source, InstantSource clock) {
        this.source = source;
        canvas = new ChartCanvas(label, unit, shape);
        ranges = new RangeBar(label, clock, this::refresh);
        table.setText(Texts.text("ui.chart.table"));
        table.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        table.addClickListener(click -> showTable(!asTable));
        var bar = new Div(ranges, table);
        bar.addClassName("slipway-chart-bar");
        addClassName("slipway-chart");
        add(bar, place);
        showTable(false);
    }

    /** Draws a line across. */
    public Chart threshold(String name, double value) {
        thresholds.add(new Threshold(name, value));
        canvas.setThresholds(thresholds);
        return this;
    }

    /** Reads the figures again; the range goes on with the clock unless the person chose days. */
    public void refresh() {
        var range = ranges.range();
        try {
            var series = source.read(range);
            if (series.stream().anyMatch(ChartSeries::hasFigures)) {
                canvas.show(series, range);
                place(canvas);
            } else {
                place(new EmptyState(VaadinIcon.LINE_CHART, Texts.text("ui.chart.empty"), Texts.text("ui.chart.empty.help")));
            }
        } catch (RuntimeException failure) {
            place(FailedState.of(Texts.text("ui.chart.failed"), failure, this::refresh));
        }
        table.setEnabled(canvas.getParent().isPresent());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        refresh();
    }

    private void showTable(boolean shown) {
        asTable = shown;
        canvas.setTable(shown);
        table.getElement().setAttribute("aria-pressed", Boolean.toString(shown));
    }

    private void place(Component content) {
        if (!content.getParent().equals(Optional.of(place))) {
            place.removeAll();
            place.add(content);
        }
    }
}
