package io.slipway.audit.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import io.slipway.PageTest;
import io.slipway.audit.AuditFilter;
import io.slipway.audit.AuditRecord;
import io.slipway.audit.AuditTrail;
import io.slipway.audit.Result;
import io.slipway.audit.Via;
import io.slipway.identity.Role;
import io.slipway.ui.BrowserZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@Import(AuditWords.class)
class AuditViewTest extends PageTest {

    private static final AuditRecord ENTRY = new AuditRecord(7, Instant.EPOCH, "omar", null, Via.UI, "192.0.2.9", "machine.power", "machine",
            "vm-1", null, Result.REFUSED, "{\"action\": \"OFF\", \"after\": {\"a\": 1}}");

    @MockitoBean
    private AuditTrail trail;

    @BeforeEach
    void openThePage() {
        given(trail.actions()).willReturn(List.of("machine.power", "some.thing-new"));
        given(trail.count(any())).willReturn(1L);
        given(trail.find(any(), anyLong(), anyInt())).willReturn(List.of(ENTRY));
        openAs("ada", Role.ADMINISTRATOR);
        UI.getCurrent().navigate(AuditView.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void anEntrySaysWhoDidWhatAndShowsTheRestOnDemand() {
        Grid<AuditRecord> grid = _get(Grid.class);
        var row = GridKt._getCellComponent(grid, 0, "row");
        assertThat(row.getElement().getTextRecursively()).contains("Machine switched").contains("machine vm-1").contains("omar · in the portal")
                .contains("Refused");

        _click(_get(row, Button.class));
        assertThat(grid.isDetailsVisible(ENTRY)).isTrue();
        assertThat(new AuditDetails(ENTRY).getElement().getTextRecursively()).contains("192.0.2.9").contains("OFF").contains("\"a\" : 1");
    }

    @Test
    @SuppressWarnings("unchecked")
    void allFiltersHoldAndTheLastDayIsWithinTheRange() {
        var day = LocalDate.of(2026, 3, 1);
        _setValue(_get(TextField.class, field -> field.withPlaceholder("By whom")), "omar");
        _setValue(_get(TextField.class, field -> field.withPlaceholder("To what")), "vm-1");
        ((ComboBox<String>) _get(ComboBox.class)).setValue("machine.power");
        _get(DatePicker.class, field -> field.withPlaceholder("From")).setValue(day);
        _get(DatePicker.class, field -> field.withPlaceholder("Until")).setValue(day);

        verify(trail).count(new AuditFilter(day.atStartOfDay(BrowserZone.current()).toInstant(),
                day.plusDays(1).atStartOfDay(BrowserZone.current()).toInstant(), "omar", "machine.power", null, "vm-1", null));
    }

    @Test
    @SuppressWarnings("unchecked")
    void anActionThatNoBundleKnowsIsShownAsItStandsInTheTrail() {
        assertThat(((ComboBox<String>) _get(ComboBox.class)).getItemLabelGenerator().apply("some.thing-new")).isEqualTo("some.thing-new");
    }
}
