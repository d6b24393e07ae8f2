package io.slipway.inventory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import io.slipway.identity.CurrentPerson;
import io.slipway.inventory.Machine;
import io.slipway.inventory.Machines;
import io.slipway.ui.Texts;
import io.slipway.ui.list.ListAction;
import io.slipway.vm.PowerAction;
import io.slipway.vm.PowerState;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What one can do with a machine, in the list and on its page. */
@Component
class MachineActions {

    private final Machines machines;
    private final CurrentPerson current;

    MachineActions(Machines machines, CurrentPerson current) {
        this.machines = machines;
        this.current = current;
    }

    List<ListAction<MachineRow>> all() {
        return Stream.concat(Stream.of(PowerAction.values()).map(this::power), Stream.of(removal())).toList();
    }

    /** Switches at once where nobody can lose anything, and otherwise asks first. */
    private ListAction<MachineRow> power(PowerAction power) {
        var action = ListAction.<MachineRow>of(MachineWords.picture(power), MachineWords.about(power, "yes"),
                        row -> machines.power(row.machine().id(), power, current.require()))
                .labelled(row -> MachineWords.about(power, "label", row.machine().name()))
                .when(row -> isUseful(power, row.machine()) && Machines.maySwitch(row.machine(), current.require()))
                .forMany(count -> MachineWords.about(power, "many-done", count));
        return power == PowerAction.ON ? action
                : action.asks(count -> MachineWords.about(power, "question", count),
                        List.of(MachineWords.about(power, "consequence")));
    }

    /** Removing is a request of its own, which somebody agrees to. */
    private ListAction<MachineRow> removal() {
        return ListAction.<MachineRow>of(VaadinIcon.TRASH, Texts.text("inventory.removal"), row -> UI.getCurrent().navigate(
                        "request/new/remove-machine", QueryParameters.of("machine", row.machine().id())))
                .labelled(row -> Texts.text("inventory.remove", row.machine().name()))
                .when(row -> row.machine().registration() != null && Machines.maySwitch(row.machine(), current.require()));
    }

    private static boolean isUseful(PowerAction action, Machine machine) {
        if (machine.pendingAction() != null || machine.goneAt() != null) {
            return false;
        }
        return switch (action) {
            case ON -> machine.powerState() != PowerState.ON;
            case OFF -> machine.powerState() != PowerState.OFF;
            case SUSPEND, RESTART -> machine.powerState() == PowerState.ON;
        };
    }
}
