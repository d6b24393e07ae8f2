package io.slipway.build.simulated;

import io.slipway.build.BuildServer;
import io.slipway.build.BuildServerContract;
import io.slipway.simulation.SimulationSettings;
import io.slipway.simulation.store.PostgresWorlds;
import java.time.Clock;

/** On the real store and the real clock, twenty times faster than a Jenkins. */
class SimulatedBuildServerTest extends BuildServerContract {

    private static final BuildServer SERVER = new SimulatedBuildServer(PostgresWorlds.create(),
            new SimulationSettings(true, 0.05), Clock.systemUTC());

    @Override
    protected BuildServer server() {
        return SERVER;
    }
}
