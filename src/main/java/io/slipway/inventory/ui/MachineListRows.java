package io.slipway.inventory.ui;

import io.slipway.identity.CurrentPerson;
import io.slipway.identity.People;
import io.slipway.inventory.Machine;
import io.slipway.inventory.MachineQuery;
import io.slipway.inventory.MachineQuery.Sort;
import io.slipway.inventory.Machines;
import io.slipway.ui.list.ListQuery;
import io.slipway.ui.list.ListSource;
import io.slipway.vm.PowerState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rows of the inventory. */
@Component
class MachineListRows implements ListSource<MachineRow> {

    static final String STATE = "state";
    static final String OWNER = "owner";
    static final String MINE = "mine";
    private static final Map<String, Sort> ORDERS = Map.of("name", Sort.NAME, STATE, Sort.POWER_STATE, "ip", Sort.IP,
            OWNER, Sort.OWNER, "request", Sort.REQUEST, "guest", Sort.GUEST_OS, "size", Sort.MEMORY, "seen", Sort.SEEN);

    private final Machines machines;
    private final People people;
    private final CurrentPerson current;

    MachineListRows(Machines machines, People people, CurrentPerson current) {
        this.machines = machines;
        this.people = people;
        this.current = current;
    }

    @Override
    public long count(ListQuery query) {
        return machines.count(of(query));
    }

    @Override
    public List<MachineRow> fetch(ListQuery query, long offset, int limit) {
        return rows(machines.find(of(query), offset, limit));
    }

    /** The rows as they are by now. */
    List<MachineRow> again(List<MachineRow> rows) {
        return rows(rows.stream().map(row -> machines.find(row.machine().id())).flatMap(Optional::stream)
                .filter(machine -> machine.goneAt() == null).toList());
    }

    private List<MachineRow> rows(List<Machine> found) {
        var names = people.names(found.stream().map(Machine::owner).filter(Objects::nonNull).collect(Collectors.toSet()));
        return found.stream().map(machine -> new MachineRow(machine, machine.owner() == null ? ""
                : names.getOrDefault(machine.owner(), machine.owner()))).toList();
    }

    private MachineQuery of(ListQuery query) {
        var state = query.one(STATE);
        var owner = query.one(MINE) == null ? query.one(OWNER) : current.require().username();
        return new MachineQuery(query.text(), state == null ? null : PowerState.valueOf(state), owner,
                query.sort() == null ? Sort.NAME : ORDERS.get(query.sort()), query.descending());
    }
}
