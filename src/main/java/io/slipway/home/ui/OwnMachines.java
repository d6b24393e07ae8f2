package io.slipway.home.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.inventory.Machine;
import io.slipway.inventory.MachineQuery;
import io.slipway.ui.StatusBadge;
import io.slipway.ui.Texts;
import io.slipway.ui.Tone;
import io.slipway.vm.PowerState;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Machines as the first page asks for them and shows them. */
final class OwnMachines {

    private OwnMachines() {
    }

    static MachineQuery of(String owner) {
        return new MachineQuery("", null, owner, MachineQuery.Sort.NAME, false);
    }

    /** Those with something wrong, or that one of the requests made. */
    static MachineQuery troubled(String owner, Set<UUID> requests) {
        return new MachineQuery("", null, owner, new MachineQuery.Trouble(requests), MachineQuery.Sort.NAME, false);
    }

    static String path(Machine machine) {
        return "machines/" + machine.id();
    }

    static StatusBadge badge(PowerState state) {
        String text = Texts.text("inventory.state." + state.name().toLowerCase(Locale.ROOT));
        return switch (state) {
            case ON -> new StatusBadge(Tone.GOOD, VaadinIcon.PLAY, text);
            case OFF -> new StatusBadge(Tone.STILL, VaadinIcon.STOP, text);
            case SUSPENDED -> new StatusBadge(Tone.WAITING, VaadinIcon.PAUSE, text);
        };
    }
}
