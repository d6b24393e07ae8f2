package io.slipway.ui.chart;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import io.slipway.shared.FieldError;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Phrase;
import io.slipway.ui.BrowserZone;
import io.slipway.ui.DateWords;
import io.slipway.ui.FormDialog;
import io.slipway.ui.Texts;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which time a chart shows: the last hours or days, or days that the person chose. */
final class RangeBar extends Div {

    private static final long serialVersionUID = 1L;
    private static final Map<String, Duration> LENGTHS = new LinkedHashMap<>();

    static {
        LENGTHS.put("hour", Duration.ofHours(1));
        LENGTHS.put("day", Duration.ofDays(1));
        LENGTHS.put("week", Duration.ofDays(7));
        LENGTHS.put("month", Duration.ofDays(30));
    }

    private final transient InstantSource clock;
    private final transient Runnable changed;
    private final Button own = new Button(Texts.text("ui.chart.own"), click -> ask());
    private Duration length = Duration.ofHours(1);
    private transient @Nullable ChartRange days;

    /** @param changed called when another range was chosen */
    RangeBar(String label, InstantSource clock, Runnable changed) {
        this.clock = clock;
        this.changed = changed;
        addClassName("slipway-chart-ranges");
        getElement().setAttribute("role", "group").setAttribute("aria-label", Texts.text("ui.chart.range", label));
        LENGTHS.forEach((name, time) -> {
            var button = new Button(Texts.text("ui.chart." + name));
            button.addClickListener(click -> choose(button, time));
            add(button);
        });
        add(own);
        getChildren().map(Button.class::cast).forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_SMALL));
        press((Button) getComponentAt(0));
    }

    ChartRange range() {
        return days == null ? ChartRange.last(length, clock.instant()) : days;
    }

    private void choose(Button button, Duration time) {
        length = time;
        days = null;
        own.setText(Texts.text("ui.chart.own"));
        press(button);
        changed.run();
    }

    private void press(Button pressed) {
        getChildren().map(Button.class::cast).forEach(button -> {
            button.getElement().setAttribute("aria-pressed", Boolean.toString(button.equals(pressed)));
            button.setThemeName(ButtonVariant.LUMO_TERTIARY.getVariantName(), !button.equals(pressed));
        });
    }

    private void ask() {
        var zone = BrowserZone.current();
        var from = day(Texts.text("ui.chart.own.from"), range().from().atZone(zone).toLocalDate());
        var to = day(Texts.text("ui.chart.own.to"), range().to().minusMillis(1).atZone(zone).toLocalDate());
        new FormDialog(Texts.text("ui.chart.own"), Texts.text("ui.chart.own.show"), () -> show(from.getValue(), to.getValue()))
                .add("from", from).add("to", to).open();
    }

    private DatePicker day(String label, LocalDate value) {
        var picker = new DatePicker(label, value);
        picker.setI18n(DateWords.in(getLocale()));
        picker.setRequiredIndicatorVisible(true);
        return picker;
    }

    private void show(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null || to.isBefore(from)) {
            throw new InvalidInput(List.of(new FieldError(from == null ? "from" : "to", Phrase.of("ui.chart.own.wrong"))));
        }
        var zone = BrowserZone.current();
        days = new ChartRange(from.atStartOfDay(zone).toInstant(), to.plusDays(1).atStartOfDay(zone).toInstant());
        own.setText(Texts.text("ui.chart.own.days", from, to));
        press(own);
        changed.run();
    }
}
