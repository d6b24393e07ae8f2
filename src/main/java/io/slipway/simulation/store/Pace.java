package io.slipway.simulation.store;

import io.slipway.simulation.SimulatedSystem;
import io.slipway.simulation.SimulationSettings;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long each operation of a simulated system takes. */
class Pace {

    private static final Duration USUAL = Duration.ofMillis(50);

    private final SimulationSettings settings;
    private final Map<String, SimulatedSystem> systems;

    Pace(SimulationSettings settings, Stream<SimulatedSystem> systems) {
        this.settings = settings;
        this.systems = systems.collect(Collectors.toMap(SimulatedSystem::name, Function.identity()));
    }

    Duration of(String system, String operation) {
        var known = systems.get(system);
        return settings.scaled(known == null ? USUAL : known.operations().getOrDefault(operation, USUAL));
    }
}
