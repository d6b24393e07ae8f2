package io.slipway.network.web;

import io.slipway.audit.AuditEntry;
import io.slipway.audit.AuditTrail;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Role;
import io.slipway.network.simulated.Neighbours;
import io.slipway.network.simulated.Neighbours.Neighbour;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Ipv4;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators put machines of other people on the simulated network; not found where the network is real. */
@RestController
@RequestMapping("/api/v1/simulation/neighbours")
class NeighbourController {

    private final ObjectProvider<Neighbours> neighbours;
    private final CurrentPerson current;
    private final AuditTrail audit;

    NeighbourController(ObjectProvider<Neighbours> neighbours, CurrentPerson current, AuditTrail audit) {
        this.neighbours = neighbours;
        this.current = current;
        this.audit = audit;
    }

    @Operation(summary = "Lists the machines of other people on the simulated network, for administrators")
    @GetMapping
    List<Neighbour> list() {
        return neighbours().all();
    }

    @Operation(summary = "Lets a machine answer at an address of the simulated network, for administrators")
    @PutMapping("/{address}")
    Neighbour settle(@PathVariable String address) {
        var neighbour = new Neighbour(ipv4(address), "tcp/22");
        neighbours().settle(neighbour);
        audit.recordAlone(AuditEntry.of("simulated-neighbour.settle", "simulated-neighbour", address));
        return neighbour;
    }

    @Operation(summary = "Silences the machine at an address of the simulated network, for administrators")
    @DeleteMapping("/{address}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable String address) {
        neighbours().leave(ipv4(address));
        audit.recordAlone(AuditEntry.of("simulated-neighbour.leave", "simulated-neighbour", address));
    }

    private Neighbours neighbours() {
        current.requireRole(Role.ADMINISTRATOR);
        return neighbours.stream().findAny().orElseThrow(() -> new NotFound(Phrase.of("network.nothing-simulated")));
    }

    private static Ipv4 ipv4(String text) {
        try {
            return Ipv4.of(text);
        } catch (IllegalArgumentException e) {
            throw InvalidInput.of("address", Phrase.of("network.address-wrong", text));
        }
    }
}
