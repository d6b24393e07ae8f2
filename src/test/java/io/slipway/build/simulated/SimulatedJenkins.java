package io.slipway.build.simulated;

import io.slipway.MovableClock;
import io.slipway.build.BuildServer;
import io.slipway.simulation.SimulatedFault;
import io.slipway.simulation.SimulationSettings;
import io.slipway.simulation.WorldInMemory;

/** A simulated Jenkins whose time a test moves on, for tests of what uses builds. */
public class SimulatedJenkins {

    private final MovableClock clock = new MovableClock();
    private final WorldInMemory world = new WorldInMemory();
    private final BuildServer server = new SimulatedBuildServer(world, new SimulationSettings(true, 1), clock);

    public BuildServer server() {
        return server;
    }

    public MovableClock clock() {
        return clock;
    }

    /** Lets the next call of the operation fail. */
    public void arm(String operation, SimulatedFault.Kind kind) {
        world.arm(JenkinsOperation.SYSTEM, operation, kind);
    }
}
