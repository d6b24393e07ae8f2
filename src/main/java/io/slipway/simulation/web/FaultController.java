package io.slipway.simulation.web;

import io.slipway.audit.AuditEntry;
import io.slipway.audit.AuditTrail;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Role;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import io.slipway.simulation.SimulatedFault;
import io.slipway.simulation.SimulatedFaults;
import io.slipway.simulation.SimulatedFaults.Armed;
import io.slipway.simulation.SimulatedSystem;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators break simulated systems on purpose; not found while every system is real. */
@RestController
@RequestMapping("/api/v1/simulation/faults")
class FaultController {

    private final ObjectProvider<SimulatedFaults> faults;
    private final boolean simulating;
    private final CurrentPerson current;
    private final AuditTrail audit;

    FaultController(ObjectProvider<SimulatedFaults> faults, ObjectProvider<SimulatedSystem> systems, CurrentPerson current,
            AuditTrail audit) {
        this.faults = faults;
        this.current = current;
        this.audit = audit;
        this.simulating = systems.stream().findAny().isPresent();
    }

    @Operation(summary = "Lists the armed faults and what can be broken")
    @GetMapping
    Faults list() {
        var simulated = faults();
        return new Faults(simulated.armed(), simulated.systems().stream().map(SystemBody::of).toList());
    }

    @Operation(summary = "Lets the next calls of a simulated operation fail")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Armed arm(@Valid @RequestBody ArmBody body) {
        var armed = new Armed(body.system(), body.operation(), body.kind(), body.count() == null ? 1 : body.count());
        faults().arm(armed.system(), armed.operation(), armed.kind(), armed.remaining());
        audit.recordAlone(entry("arm", armed.system(), armed.operation())
                .with("kind", armed.kind()).with("count", armed.remaining()));
        return armed;
    }

    @Operation(summary = "Takes armed faults away; without parameters all of them")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disarm(@RequestParam(required = false) @Nullable String system,
            @RequestParam(required = false) @Nullable String operation) {
        faults().disarm(system, operation);
        audit.recordAlone(entry("disarm", system == null ? "*" : system, operation == null ? "*" : operation));
    }

    private SimulatedFaults faults() {
        current.requireRole(Role.ADMINISTRATOR);
        if (!simulating) {
            throw new NotFound(Phrase.of("simulation.nothing-simulated"));
        }
        return faults.getObject();
    }

    private static AuditEntry entry(String verb, String system, String operation) {
        return AuditEntry.of("simulated-fault." + verb, "simulated-fault", system + "/" + operation);
    }

    record ArmBody(@NotBlank String system, @NotBlank String operation, @NotNull SimulatedFault.Kind kind,
                   @Nullable Integer count) {
    }

    record Faults(List<Armed> items, List<SystemBody> systems) {
    }

    record SystemBody(String name, List<String> operations) {

        static SystemBody of(SimulatedSystem system) {
            return new SystemBody(system.name(), system.operations().keySet().stream().sorted().toList());
        }
    }
}
