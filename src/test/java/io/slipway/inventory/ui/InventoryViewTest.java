package io.slipway.inventory.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.intThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.slipway.PageTest;
import io.slipway.identity.Role;
import io.slipway.identity.SignedInPerson;
import io.slipway.inventory.Freshness;
import io.slipway.inventory.Machine;
import io.slipway.inventory.Machine.Registration;
import io.slipway.inventory.MachineQuery;
import io.slipway.inventory.MachineQuery.Sort;
import io.slipway.inventory.Machines;
import io.slipway.shared.Conflict;
import io.slipway.shared.Ipv4;
import io.slipway.shared.Phrase;
import io.slipway.ui.SearchField;
import io.slipway.ui.SimulatedBadge;
import io.slipway.vm.PowerAction;
import io.slipway.vm.PowerState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

class InventoryViewTest extends PageTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:30:00Z");
    private static final Machine BUILD = machine("vm-1", "build-01", PowerState.ON, null, null);
    private static final Machine DEV = machine("vm-2", "dev-rita", PowerState.OFF, "rita", null);

    @MockitoBean
    private Machines machines;

    @BeforeEach
    void twoMachines() {
        given(machines.freshness()).willReturn(new Freshness(NOW, null));
        has(List.of(BUILD, DEV));
    }

    @Test
    void aRowSaysWhatTheMachineIs() {
        openAs("omar", Role.OPERATOR);
        UI.getCurrent().navigate(InventoryView.class);

        assertThat(GridKt._findAll(grid())).extracting(Machine::name).containsExactly("build-01", "dev-rita");
        assertThat(GridKt._getFormatted(grid(), 1, "ip")).isEqualTo("192.0.2.50");
        assertThat(GridKt._getFormatted(grid(), 1, "size")).isEqualTo("2\u00a0CPUs · 4\u00a0GiB");
        _assertNone(SimulatedBadge.class);
    }

    @Test
    void searchAndFiltersNarrowTheList() {
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate(InventoryView.class);
        _setValue(_get(SearchField.class), " dev ");
        stateFilter().setValue(PowerState.OFF);
        _setValue(_get(Checkbox.class), true);

        verify(machines).count(new MachineQuery("dev", PowerState.OFF, "rita", Sort.NAME, false));
    }

    @Test
    void whatTheFiltersHideIsNotCalledMissing() {
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate(InventoryView.class);
        has(List.of());
        _setValue(_get(SearchField.class), "nothing like it");

        assertThat(_get(H2.class).getText()).isEqualTo("No machine matches");
        _assertNone(Grid.class);
    }

    @Test
    void withoutMachinesThePageSaysWhereTheyComeFrom() {
        has(List.of());
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate(InventoryView.class);

        assertThat(_get(H2.class).getText()).isEqualTo("There are no machines yet");
    }

    @Test
    void anUnreachableSystemIsSaidWithItsReasonAndTheAgeOfWhatIsShown() {
        given(machines.freshness()).willReturn(new Freshness(NOW, Phrase.of("vm.vsphere.time-out", 20)));
        given(machines.simulated()).willReturn(true);
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate(InventoryView.class);

        assertThat(_get(FreshnessStamp.class).getElement().getTextRecursively())
                .startsWith("there was no complete answer within 20 seconds What you see is from Mar 1, 2026");
        _get(SimulatedBadge.class);
    }

    @Test
    void thousandsOfMachinesAreFetchedAsOneScrolls() {
        given(machines.count(any())).willReturn(5000L);
        openAs("omar", Role.OPERATOR);
        UI.getCurrent().navigate(InventoryView.class);
        assertThat(GridKt._size(grid())).isEqualTo(5000);
        GridKt._fetch(grid(), 4990, 10);

        verify(machines).find(MachineQuery.of(""), 4990, 10);
        verify(machines, never()).find(any(), anyLong(), intThat(limit -> limit > 500));
    }

    @Test
    void theListStaysWhereItIsWhileItsMachinesChange() {
        openAs("omar", Role.OPERATOR);
        UI.getCurrent().navigate(InventoryView.class);
        var detached = new AtomicBoolean();
        grid().addDetachListener(event -> detached.set(true));
        _get(InventoryView.class).ask(DEV, PowerAction.ON);

        assertThat(detached).isFalse();
    }

    @Test
    void switchingOffAsksFirstAndNamesTheMachineAndWhatFollows() {
        openAs("omar", Role.OPERATOR);
        UI.getCurrent().navigate(InventoryView.class);
        _get(InventoryView.class).ask(BUILD, PowerAction.OFF);

        var question = _get(ConfirmDialog.class);
        assertThat(question.getElement().getTextRecursively()).contains("build-01").contains("what is not saved is lost");
        verify(machines, never()).power(any(), any(), any());
        ConfirmDialogKt._fireConfirm(question);
        verify(machines).power("vm-1", PowerAction.OFF, new SignedInPerson("omar", Set.of(Role.OPERATOR)));
    }

    @Test
    void switchingOnNeedsNoQuestionAndARefusalIsSaid() {
        given(machines.power(any(), any(), any())).willThrow(new Conflict(Phrase.of("inventory.power-pending", "dev-rita")));
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate(InventoryView.class);
        _get(InventoryView.class).ask(DEV, PowerAction.ON);

        _get(Span.class, span -> span.withText("A power action on dev-rita is already under way. Wait until it has ended."));
    }

    @Test
    void actionsAreOfferedToThoseWhoMayAndWhereTheyMakeSense() {
        var rita = new MachineRenderers(new SignedInPerson("rita", Set.of(Role.REQUESTER)), name -> name, (machine, action) -> { });
        openAs("rita", Role.REQUESTER);

        assertThat(rita.label(PowerAction.ON, DEV)).isEqualTo("Switch dev-rita on");
        assertThat(rita.label(PowerAction.OFF, DEV)).isEmpty();
        assertThat(rita.label(PowerAction.OFF, BUILD)).isEmpty();
        assertThat(rita.label(PowerAction.ON, machine("vm-2", "dev-rita", PowerState.OFF, "rita", PowerAction.ON))).isEmpty();
    }

    private void has(List<Machine> all) {
        given(machines.count(any())).willReturn((long) all.size());
        given(machines.find(any(), anyLong(), anyInt())).willAnswer(call -> all.stream().skip(call.<Long>getArgument(1))
                .limit(call.<Integer>getArgument(2)).toList());
    }

    @SuppressWarnings("unchecked")
    private static Grid<Machine> grid() {
        return _get(Grid.class);
    }

    @SuppressWarnings("unchecked")
    private static Select<PowerState> stateFilter() {
        return _get(Select.class);
    }

    private static Machine machine(String id, String name, PowerState state, @Nullable String owner, @Nullable PowerAction pending) {
        var address = Ipv4.of("192.0.2.50");
        var registration = owner == null ? null : new Registration("key", name, address, owner, "debian-12", null, "SW-12");
        return new Machine(id, name, "Debian GNU/Linux 12", state, address, 2, 4096, registration, NOW, null, pending, null);
    }
}
