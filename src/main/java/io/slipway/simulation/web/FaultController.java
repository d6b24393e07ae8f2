package io.slipway.simulation.web;

import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import io.slipway.simulation.SimulatedFault;
import io.slipway.simulation.SimulatedFaults;
import io.slipway.simulation.SimulatedFaults.Armed;
import io.slipway.simulation.SimulatedSystem;
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

    FaultController(ObjectProvider<SimulatedFaults> faults, ObjectProvider<SimulatedSystem> systems) {
        this.faults = faults;
        this.simulating = systems.stream().findAny().isPresent();
    }

    @GetMapping
    Faults list() {
        return new Faults(faults().armed(), faults().systems().stream().map(SystemBody::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Armed arm(@Valid @RequestBody ArmBody body) {
        var count = body.count() == null ? 1 : body.count();
        faults().arm(body.system(), body.operation(), body.kind(), count);
        return new Armed(body.system(), body.operation(), body.kind(), count);
    }

    /** Without parameters all faults go. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disarm(@RequestParam(required = false) @Nullable String system, @RequestParam(required = false) @Nullable String operation) {
        faults().disarm(system, operation);
    }

    private SimulatedFaults faults() {
        if (!simulating) {
            throw new NotFound(Phrase.of("simulation.nothing-simulated"));
        }
        return faults.getObject();
    }

    record ArmBody(@NotBlank String system, @NotBlank String operation, @NotNull SimulatedFault.Kind kind, @Nullable Integer count) {
    }

    record Faults(List<Armed> items, List<SystemBody> systems) {
    }

    record SystemBody(String name, List<String> operations) {

        static SystemBody of(SimulatedSystem system) {
            return new SystemBody(system.name(), system.operations().keySet().stream().sorted().toList());
        }
    }
}
