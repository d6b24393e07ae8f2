package io.slipway.inventory.option;

import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Role;
import io.slipway.inventory.Machine;
import io.slipway.inventory.MachineQuery;
import io.slipway.inventory.MachineQuery.Sort;
import io.slipway.inventory.Machines;
import io.slipway.shared.OptionSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The machines that the portal made for the person; for operators and administrators, all that it made. */
@Component
class MachineOptions implements OptionSource {

    private static final int MOST = 10_000;

    private final Machines machines;
    private final CurrentPerson current;

    MachineOptions(Machines machines, CurrentPerson current) {
        this.machines = machines;
        this.current = current;
    }

    @Override
    public String key() {
        return "myMachines";
    }

    @Override
    public List<Option> options() {
        var person = current.require();
        var owner = person.may(Role.OPERATOR) ? null : person.username();
        return machines.find(new MachineQuery("", null, owner, Sort.NAME, false), 0, MOST).stream()
                .filter(machine -> machine.registration() != null && machine.goneAt() == null).map(MachineOptions::option)
                .toList();
    }

    private static Option option(Machine machine) {
        return new Option(machine.id(), machine.ip() == null ? machine.name() : machine.name() + " – " + machine.ip());
    }
}
