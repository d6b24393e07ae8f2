package io.slipway.host.simulated;

import io.slipway.host.LinuxHosts;
import io.slipway.simulation.SimulatedWorld;
import io.slipway.simulation.SimulationSettings;
import java.time.Clock;

/** Simulated hosts for tests of what is built on hosts. */
public final class HostsInMemory {

    private HostsInMemory() {
    }

    /** @param timeScale 1 for hosts that take their time to boot by the clock, 0 for hosts that answer at once */
    public static LinuxHosts in(SimulatedWorld world, double timeScale, Clock clock) {
        return new SimulatedLinuxHosts(world, new SimulatedAddresses(world, new SimulationSettings(true, timeScale), clock));
    }
}
