package io.slipway.audit.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import io.slipway.PageTest;
import io.slipway.audit.AuditFilter;
import io.slipway.audit.AuditRecord;
import io.slipway.audit.AuditTrail;
import io.slipway.audit.Result;
import io.slipway.audit.Via;
import io.slipway.identity.Role;
import io.slipway.ui.BrowserZone;
import io.slipway.ui.list.ListTester;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@Import(AuditWords.class)
class AuditViewTest extends PageTest {

    private static final AuditRecord ENTRY = new AuditRecord(7, Instant.EPOCH, "omar", null, Via.UI, "192.0.2.9", "machine.power",
            "machine", "vm-1", null, Result.REFUSED, "{\"action\": \"OFF\", \"after\": {\"a\": 1}}");

    @MockitoBean
    private AuditTrail trail;

    @BeforeEach
    void openThePage() {
        given(trail.actions()).willReturn(List.of("machine.power", "some.thing-new"));
        given(trail.count(any())).willReturn(1L);
        given(trail.find(any(), anyBoolean(), anyLong(), anyInt())).willReturn(List.of(ENTRY));
        openAs("ada", Role.ADMINISTRATOR);
        UI.getCurrent().navigate(AuditView.class);
    }

    @Test
    void anEntrySaysWhoDidWhatAndShowsTheRestOnDemand() {
        assertThat(ListTester.list().text(0)).contains("Machine switched", "machine vm-1", "omar · in the portal", "Refused",
                "192.0.2.9");

        assertThat(new AuditDetails(ENTRY).getElement().getTextRecursively())
                .contains("192.0.2.9").contains("OFF").contains("\"a\" : 1");
    }

    @Test
    void allFiltersHoldAndTheLastDayIsWithinTheRange() {
        UI.getCurrent().navigate("audit", QueryParameters.fromString(
                "actor=omar&subject=vm-1&action=machine.power&result=REFUSED&from=2026-03-01&until=2026-03-01&q=Machine"));

        var day = LocalDate.of(2026, 3, 1);
        verify(trail).count(new AuditFilter(day.atStartOfDay(BrowserZone.current()).toInstant(),
                day.plusDays(1).atStartOfDay(BrowserZone.current()).toInstant(), "omar", "machine.power", null, "vm-1", null,
                Result.REFUSED, "Machine"));
    }

    @Test
    void anActionThatNoBundleKnowsIsShownAsItStandsInTheTrail() {
        ListTester.list().filter("action", "some.thing-new");

        _get(Span.class, chip -> chip.withText("What was done: some.thing-new"));
    }
}
