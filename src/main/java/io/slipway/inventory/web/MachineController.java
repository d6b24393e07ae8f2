package io.slipway.inventory.web;

import io.slipway.api.Page;
import io.slipway.api.Paging;
import io.slipway.identity.CurrentPerson;
import io.slipway.inventory.Machine;
import io.slipway.inventory.MachineQuery;
import io.slipway.inventory.Machines;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Ipv4;
import io.slipway.shared.Phrase;
import io.slipway.vm.PowerAction;
import io.slipway.vm.PowerState;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/vms")
class MachineController {

    private final Machines machines;
    private final CurrentPerson current;

    MachineController(Machines machines, CurrentPerson current) {
        this.machines = machines;
        this.current = current;
    }

    @Operation(summary = "Lists virtual machines by name; q is part of the name, address, owner or request number")
    @GetMapping
    Page<Vm> list(@RequestParam(defaultValue = "") String q, Paging paging) {
        var query = MachineQuery.of(q);
        var simulated = machines.simulated();
        var items = machines.find(query, paging.offset(), paging.size()).stream()
                .map(machine -> Vm.of(machine, simulated)).toList();
        return Page.of(items, paging, machines.count(query));
    }

    @Operation(summary = "Begins a power action: ON, OFF, SUSPEND or RESTART; for the owner, operators and administrators")
    @PostMapping("/{id}/power")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Vm power(@PathVariable String id, @RequestBody PowerRequest request) {
        return Vm.of(machines.power(id, request.powerAction(), current.require()), machines.simulated());
    }

    /** @param action ON, OFF, SUSPEND or RESTART, in any case */
    record PowerRequest(@Nullable String action) {

        PowerAction powerAction() {
            return Arrays.stream(PowerAction.values()).filter(known -> known.name().equalsIgnoreCase(action)).findFirst()
                    .orElseThrow(() -> InvalidInput.of("action", Phrase.of("inventory.unknown-action")));
        }
    }

    /**
     * @param powerState    ON, OFF or SUSPENDED when it was last seen
     * @param owner         username, or null
     * @param request       e.g. {@code SW-12}, or null
     * @param seenAt        when the system last showed it
     * @param simulated     true when no real machine is behind it
     * @param pendingAction the power action under way, or null
     */
    record Vm(String id, String name, PowerState powerState, @Nullable Ipv4 ip, @Nullable String owner, @Nullable String request,
              String guestOs, @Nullable Integer cpus, @Nullable Integer memoryMiB, @Nullable String template, Instant seenAt,
              boolean simulated, @Nullable PowerAction pendingAction) {

        static Vm of(Machine machine, boolean simulated) {
            var registration = machine.registration();
            return new Vm(machine.id(), machine.name(), machine.powerState(), machine.ip(), machine.owner(),
                    machine.requestNumber(), machine.guestOs(), machine.cpus(), machine.memoryMiB(),
                    registration == null ? null : registration.template(),
                    machine.seenAt(), simulated, machine.pendingAction());
        }
    }
}
