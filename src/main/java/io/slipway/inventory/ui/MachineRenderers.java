package io.slipway.inventory.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.ValueProvider;
import io.slipway.identity.SignedInPerson;
import io.slipway.inventory.Machine;
import io.slipway.inventory.Machines;
import io.slipway.ui.Texts;
import io.slipway.vm.PowerAction;
import io.slipway.vm.PowerState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** Gives {@link MachineTemplates} their values. A text that does not apply to a machine is empty. */
final class MachineRenderers {

    private final SignedInPerson person;
    private final Map<String, ValueProvider<Machine, String>> values = new LinkedHashMap<>();
    private final Map<String, SerializableConsumer<Machine>> functions = new LinkedHashMap<>();

    /**
     * @param person      who looks
     * @param displayName a username's full name
     * @param act         gets what the person wants of a machine
     */
    MachineRenderers(SignedInPerson person, UnaryOperator<String> displayName, BiConsumer<Machine, PowerAction> act) {
        this.person = person;
        values.put("name", Machine::name);
        values.put("guestOs", Machine::guestOs);
        values.put("error", machine -> machine.powerError() == null ? "" : Texts.text(machine.powerError()));
        values.put("tone", machine -> MachineWords.tone(machine.powerState()).word());
        values.put("icon", machine -> MachineWords.icon(machine.powerState()));
        values.put("state", machine -> MachineWords.state(machine.powerState()));
        values.put("owner", machine -> machine.owner() == null ? "" : displayName.apply(machine.owner()));
        values.put("request", machine -> Objects.toString(machine.requestNumber(), ""));
        values.put("requestLink", MachineRenderers::requestLink);
        values.put("facts", machine -> MachineWords.join(MachineWords.address(machine), MachineWords.size(machine), machine.guestOs()));
        values.put("seen", machine -> machine.seenAt().toString());
        values.put("progress", machine -> machine.pendingAction() == null ? "" : MachineWords.about(machine.pendingAction(), "progress"));
        values.put("removeLink", machine -> machine.registration() != null && Machines.maySwitch(machine, person)
                ? "request/new/remove-machine?machine=" + machine.id() : "");
        values.put("remove", machine -> Texts.text("inventory.remove", machine.name()));
        for (PowerAction action : PowerAction.values()) {
            values.put("label" + action, machine -> label(action, machine));
            functions.put("power" + action, machine -> act.accept(machine, action));
        }
    }

    LitRenderer<Machine> draw(String template) {
        LitRenderer<Machine> renderer = LitRenderer.of(template);
        values.forEach((name, value) -> {
            if (template.contains("item." + name)) {
                renderer.withProperty(name, value);
            }
        });
        functions.forEach((name, function) -> {
            if (template.contains(name)) {
                renderer.withFunction(name, function);
            }
        });
        return renderer;
    }

    /** What the action's button says; empty where there is none. */
    String label(PowerAction action, Machine machine) {
        return Machines.maySwitch(machine, person) && isUseful(action, machine) ? MachineWords.about(action, "label", machine.name()) : "";
    }

    private static boolean isUseful(PowerAction action, Machine machine) {
        if (machine.pendingAction() != null) {
            return false;
        }
        return switch (action) {
            case ON -> machine.powerState() != PowerState.ON;
            case OFF -> machine.powerState() != PowerState.OFF;
            case SUSPEND, RESTART -> machine.powerState() == PowerState.ON;
        };
    }

    private static String requestLink(Machine machine) {
        var registration = machine.registration();
        return registration == null || registration.requestId() == null ? "" : "requests/" + registration.requestId();
    }
}
