package io.slipway.inventory.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.intThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import io.slipway.PageTest;
import io.slipway.identity.Role;
import io.slipway.identity.SignedInPerson;
import io.slipway.inventory.Freshness;
import io.slipway.inventory.Machine.Registration;
import io.slipway.inventory.Machine;
import io.slipway.inventory.MachineQuery.Sort;
import io.slipway.inventory.MachineQuery;
import io.slipway.inventory.Machines;
import io.slipway.shared.Change;
import io.slipway.shared.Conflict;
import io.slipway.shared.Ipv4;
import io.slipway.shared.Phrase;
import io.slipway.ui.SearchField;
import io.slipway.ui.SimulatedBadge;
import io.slipway.ui.list.ListTester;
import io.slipway.vm.PowerAction;
import io.slipway.vm.PowerState;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@Import({MachineListRows.class, MachineActions.class})
class InventoryViewTest extends PageTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:30:00Z");
    private static final Machine BUILD = machine("vm-1", "build-01", PowerState.ON, null, null);
    private static final Machine DEV = machine("vm-2", "dev-rita", PowerState.OFF, "rita", null);

    @MockitoBean
    private Machines machines;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void twoMachines() {
        given(machines.freshness()).willReturn(new Freshness(NOW, null));
        given(people.names(any())).willReturn(Map.of("rita", "Rita Requester"));
        has(List.of(BUILD, DEV));
    }

    @Test
    void aRowSaysWhatTheMachineIs() {
        openAs("omar", Role.OPERATOR);
        UI.getCurrent().navigate(InventoryView.class);

        assertThat(list().rows()).extracting(row -> row.machine().name()).containsExactly("build-01", "dev-rita");
        assertThat(list().text(1)).contains("dev-rita", "Off", "192.0.2.50", "2\u00a0CPUs · 4\u00a0GiB",
                "Rita Requester", "SW-12");
        _assertNone(SimulatedBadge.class);
    }

    @Test
    void theAddressNarrowsAndOrdersTheListAndNonsenseIsLeftOut() {
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate("inventory",
                QueryParameters.fromString("q=dev&state=OFF&mine=yes&sort=-seen&owner=&columns=name,nonsense"));

        verify(machines).count(new MachineQuery("dev", PowerState.OFF, "rita", Sort.SEEN, true));
        assertThat(list().address().substring(1).split("&"))
                .containsExactlyInAnyOrder("q=dev", "state=OFF", "mine=yes", "sort=-seen", "columns=name");
        _get(Span.class, hint -> hint.withPredicate(text -> text.getText().endsWith("left out: owner=, columns=nonsense")
                || text.getText().endsWith("left out: columns=nonsense, owner=")));
    }

    @Test
    void aChipTakesItsFilterAway() {
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate("inventory", QueryParameters.fromString("state=OFF"));
        _click(_get(Button.class,
                button -> button.withPredicate(it -> "Take away the filter “Power: Off”".equals(it.getAriaLabel().orElse("")))));

        assertThat(list().address()).isEmpty();
    }

    @Test
    void whatTheFiltersHideIsNotCalledMissing() {
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate(InventoryView.class);
        has(List.of());
        _setValue(_get(SearchField.class), "nothing like it");

        assertThat(list().nothing()).contains("Nothing matches");
        has(List.of(BUILD, DEV));
        _click(_get(Button.class, button -> button.withText("Clear all filters")));
        assertThat(list().address()).isEmpty();
        _get(Grid.class);
    }

    @Test
    void aListThatCannotBeReadSaysSoWithAReferenceAndCanBeReadAgain() {
        given(machines.count(any())).willThrow(new IllegalStateException("The connection is closed."));
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate(InventoryView.class);
        assertThat(list().nothing()).contains("This list cannot be read right now", "Reference ").doesNotContain("connection");

        reset(machines);
        has(List.of(BUILD));
        _click(_get(Button.class, button -> button.withText("Try again")));
        assertThat(GridKt._size(grid())).isEqualTo(1);
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
    void aChangedMachineIsReadAgainAloneAndTheRestStaysWithItsSelection() {
        openAs("omar", Role.OPERATOR);
        UI.getCurrent().navigate(InventoryView.class);
        grid().select(GridKt._get(grid(), 0));
        given(machines.find("vm-2")).willReturn(Optional.of(machine("vm-2", "dev-rita", PowerState.ON, "rita", null)));
        clearInvocations(machines);

        events.publishEvent(new Change("machine", "vm-2"));

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            verify(machines).find("vm-2");
        });
        verify(machines, never()).find(any(), anyLong(), anyInt());
        assertThat(grid().getSelectedItems()).extracting(row -> row.machine().id()).containsExactly("vm-1");
    }

    @Test
    void switchingOffAsksFirstAndNamesTheMachineAndWhatFollows() {
        openAs("omar", Role.OPERATOR);
        UI.getCurrent().navigate(InventoryView.class);
        list().act(0, "Switch build-01 off");

        var question = _get(ConfirmDialog.class);
        assertThat(question.getElement().getTextRecursively()).contains("build-01").contains("what is not saved is lost");
        verify(machines, never()).power(any(), any(), any());
        ConfirmDialogKt._fireConfirm(question);
        verify(machines).power("vm-1", PowerAction.OFF, new SignedInPerson("omar", Set.of(Role.OPERATOR)));
    }

    @Test
    void severalMachinesAreSwitchedAtOnceAndHowItWentIsToldOfEach() {
        var busy = machine("vm-3", "build-03", PowerState.ON, null, null);
        has(List.of(BUILD, DEV, busy));
        given(machines.power(eq("vm-3"), any(), any())).willThrow(new Conflict(Phrase.of("inventory.power-pending", "build-03")));
        openAs("omar", Role.OPERATOR);
        UI.getCurrent().navigate(InventoryView.class);
        grid().asMultiSelect().select(list().rows());
        _click(_get(Button.class, button -> button.withText("Switch off")));

        var question = _get(ConfirmDialog.class);
        assertThat(question.getElement().getProperty("header")).isEqualTo("Switch these 2 machines off?");
        assertThat(question.getElement().getTextRecursively())
                .contains("build-01, build-03", "One that is selected is left out", "dev-rita");
        ConfirmDialogKt._fireConfirm(question);
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("1 done, 1 not.", "build-03A power action on build-03");
        verify(machines, never()).power(eq("vm-2"), any(), any());
    }

    @Test
    void switchingOnNeedsNoQuestionAndARefusalIsSaid() {
        given(machines.power(any(), any(), any())).willThrow(new Conflict(Phrase.of("inventory.power-pending", "dev-rita")));
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate(InventoryView.class);
        list().act(1, "Switch dev-rita on");

        _get(Span.class, span -> span.withText("A power action on dev-rita is already under way. Wait until it has ended."));
    }

    @Test
    void actionsAreOfferedToThoseWhoMayAndWhereTheyMakeSense() {
        has(List.of(BUILD, DEV, machine("vm-3", "dev-3", PowerState.OFF, "rita", PowerAction.ON)));
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate(InventoryView.class);

        assertThat(list().actions(0)).isEmpty();
        assertThat(list().actions(1)).containsExactly("Switch dev-rita on", "Remove dev-rita …");
        assertThat(list().actions(2)).containsExactly("Remove dev-3 …");
        assertThat(list().text(2)).contains("Switching on");
    }

    @Test
    void whatIsShownIsExportedWithoutFormulas() throws IOException {
        has(List.of(machine("vm-1", "=cmd()", PowerState.ON, null, null)));
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate("inventory", QueryParameters.fromString("columns=name,state,ip"));

        assertThat(list().csv()).isEqualTo("\uFEFF\"Machine\",\"Power\",\"Address\"\r\n\"'=cmd()\",\"On\",\"192.0.2.50\"\r\n");
    }

    private void has(List<Machine> all) {
        given(machines.count(any())).willReturn((long) all.size());
        given(machines.find(any(), anyLong(), anyInt())).willAnswer(call -> all.stream().skip(call.<Long>getArgument(1))
                .limit(call.<Integer>getArgument(2)).toList());
    }

    @SuppressWarnings("unchecked")
    private static Grid<MachineRow> grid() {
        return _get(Grid.class);
    }

    private static ListTester<MachineRow> list() {
        return ListTester.list();
    }

    private static Machine machine(String id, String name, PowerState state, @Nullable String owner,
            @Nullable PowerAction pending) {
        var address = Ipv4.of("192.0.2.50");
        var registration = owner == null ? null : new Registration("key", name, address, owner, "debian-12", null, "SW-12");
        return new Machine(id, name, "Debian GNU/Linux 12", state, address, 2, 4096, registration, NOW, null, pending, null);
    }
}
