package io.slipway.inventory.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.inventory.Machine;
import io.slipway.inventory.MachineQuery;
import io.slipway.inventory.Machines;
import io.slipway.ui.PaletteEntry;
import io.slipway.ui.PaletteSource;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Machines, by name, address, owner and request. */
@Order(30)
@Component
class MachinePaletteSource implements PaletteSource {

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

    private static PaletteEntry entry(Machine machine) {
        return PaletteEntry.page(VaadinIcon.SERVER, machine.name(),
                MachineWords.join(MachineWords.state(machine.powerState()), MachineWords.address(machine)),
                "inventory?q=" + URLEncoder.encode(machine.name(), StandardCharsets.UTF_8));
    }
}
