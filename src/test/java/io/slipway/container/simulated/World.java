package io.slipway.container.simulated;

import io.slipway.simulation.SimulationSettings;
import io.slipway.simulation.store.PostgresWorlds;
import java.time.Clock;

/** Hosts on the real store and the real clock, a hundred times faster than an engine. */
final class World {

    static final SimulatedEngines ENGINES = new SimulatedEngines(PostgresWorlds.create(), new SimulationSettings(true, 0.01),
            Clock.systemUTC());

    private World() {
    }
}
