package io.slipway.inventory.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.inventory.Machine;
import io.slipway.inventory.MachineQuery;
import io.slipway.inventory.Machines;
import io.slipway.ui.PaletteEntry;
import io.slipway.ui.PaletteSource;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Machines, by name, address, owner and request. */
@Order(30)
@Component
class MachinePaletteSource implements PaletteSource {

    private static final String PATH = "machines/";

    private final Machines machines;

    MachinePaletteSource(Machines machines) {
        this.machines = machines;
    }

    @Override
    public String heading() {
        return "inventory.palette";
    }

    @Override
    public List<PaletteEntry> find(String text, int most) {
        return machines.find(MachineQuery.of(text), 0, most).stream().map(MachinePaletteSource::entry).toList();
    }

    @Override
    public Optional<PaletteEntry> at(String path) {
        return path.startsWith(PATH) ? machines.find(path.substring(PATH.length())).filter(machine -> machine.goneAt() == null)
                .map(MachinePaletteSource::entry) : Optional.empty();
    }

    private static PaletteEntry entry(Machine machine) {
        return PaletteEntry.page(VaadinIcon.SERVER, machine.name(),
                MachineWords.join(MachineWords.state(machine.powerState()), MachineWords.address(machine)),
                PATH + machine.id());
    }
}
