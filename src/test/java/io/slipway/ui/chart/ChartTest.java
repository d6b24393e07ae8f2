package io.slipway.ui.chart;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.server.VaadinSession;
import elemental.json.JsonArray;
import elemental.json.JsonObject;
import io.slipway.PageTest;
import io.slipway.identity.Role;
import io.slipway.ui.BrowserZone;
import io.slipway.ui.EmptyState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChartTest extends PageTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:30:00Z");

    private final List<ChartRange> asked = new ArrayList<>();
    private List<ChartSeries> figures = List.of(new ChartSeries("CPU",
            List.of(new ChartPoint(NOW.minusSeconds(60), 12.5), new ChartPoint(NOW.minusSeconds(30), null))));
    private boolean broken;

    @BeforeEach
    void somebodyInShanghai() {
        openAs("rita", Role.REQUESTER);
        BrowserZone.remember(VaadinSession.getCurrent(), ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void itBeginsWithTheLastHourInTheZoneOfThePerson() {
        open();

        assertThat(asked).containsExactly(new ChartRange(NOW.minus(Duration.ofHours(1)), NOW));
        assertThat(data().getNumber("to")).isEqualTo(Instant.parse("2026-03-01T16:30:00Z").toEpochMilli());
        assertThat(data().getArray("series").getObject(0).toJson()).contains("\"name\":\"CPU\"", ",12.5]", ",null]");
    }

    @Test
    void anotherRangeIsReadWhenSomebodyWantsIt() {
        open();
        _click(_get(Button.class, spec -> spec.withText("7 days")));

        assertThat(asked.get(1)).isEqualTo(new ChartRange(NOW.minus(Duration.ofDays(7)), NOW));
        assertThat(_find(Button.class).stream().filter(button -> "true".equals(button.getElement().getAttribute("aria-pressed")))
                .map(Button::getText)).containsExactly("7 days");
    }

    @Test
    void aPersonCanChooseDays() {
        open();
        _click(_get(Button.class, spec -> spec.withText("Own range")));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("From")), LocalDate.parse("2026-02-01"));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Up to and including")), LocalDate.parse("2026-01-02"));
        _click(_get(Button.class, spec -> spec.withText("Show")));
        assertThat(asked).hasSize(1);

        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Up to and including")), LocalDate.parse("2026-02-02"));
        _click(_get(Button.class, spec -> spec.withText("Show")));

        assertThat(asked.get(1)).isEqualTo(new ChartRange(Instant.parse("2026-01-31T16:00:00Z"),
                Instant.parse("2026-02-02T16:00:00Z")));
        _assertOne(Button.class, spec -> spec.withText("Feb 1, 2026 – Feb 2, 2026"));
    }

    @Test
    void withoutFiguresItSaysSo() {
        figures = List.of(new ChartSeries("CPU", List.of(new ChartPoint(NOW, null))));
        open();

        assertThat(_get(H2.class).getText()).isEqualTo("No figures in this time");
        _assertNone(ChartCanvas.class);
    }

    @Test
    void whatCannotBeReadIsSaidAndReadAgain() {
        broken = true;
        open();
        assertThat(_get(EmptyState.class).getElement().getAttribute("role")).isEqualTo("alert");

        broken = false;
        _click(_get(Button.class, spec -> spec.withText("Try again")));

        _assertNone(EmptyState.class);
        _assertOne(ChartCanvas.class);
    }

    @Test
    void theSameFiguresAreInATable() {
        open().threshold("Limit", 90);
        var canvas = _get(ChartCanvas.class).getElement();
        assertThat(((JsonArray) canvas.getPropertyRaw("thresholds")).toJson()).contains("Limit", "90");
        assertThat(canvas.getProperty("table", true)).isFalse();

        _click(_get(Button.class, spec -> spec.withText("Table")));

        assertThat(canvas.getProperty("table", false)).isTrue();
        assertThat(data().getArray("rows").length()).isEqualTo(1);
    }

    private Chart open() {
        var chart = new Chart("CPU of dev-17", ChartUnit.PERCENT, Chart.Shape.LINES, range -> {
            asked.add(range);
            if (broken) {
                throw new IllegalStateException("gone");
            }
            return figures;
        }, () -> NOW);
        UI.getCurrent().add(chart);
        return chart;
    }

    private static JsonObject data() {
        return (JsonObject) _get(ChartCanvas.class).getElement().getPropertyRaw("data");
    }
}
