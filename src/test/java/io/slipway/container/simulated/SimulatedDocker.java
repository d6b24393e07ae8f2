package io.slipway.container.simulated;

import io.slipway.MovableClock;
import io.slipway.container.ContainerFault;
import io.slipway.container.ContainerHosts;
import io.slipway.container.Containers;
import io.slipway.container.HostState;
import io.slipway.container.Images;
import io.slipway.container.Networks;
import io.slipway.container.Volumes;
import io.slipway.simulation.SimulatedFault;
import io.slipway.simulation.SimulationSettings;
import io.slipway.simulation.WorldInMemory;
import java.time.Duration;

/** Simulated Docker hosts whose time a test moves on, for tests of what uses containers. */
public class SimulatedDocker {

    /** One of the hosts. */
    public static final String HOST = "docker-1";

    /** An image that the hosts have. */
    public static final String IMAGE = "registry.simulated.example/web:1";

    private final MovableClock clock = new MovableClock();
    private final WorldInMemory world = new WorldInMemory();
    private final SimulatedEngines engines = new SimulatedEngines(world, new SimulationSettings(true, 1), clock);

    public ContainerHosts hosts() {
        return new SimulatedContainerHosts(engines);
    }

    /** The same hosts while not one of them answers. */
    public ContainerHosts silentHosts() {
        return new SimulatedContainerHosts(engines) {
            @Override
            public HostState state(String host) {
                throw new ContainerFault(ContainerFault.Kind.UNREACHABLE, host, "silent");
            }

            @Override
            public void probe(String host) {
                state(host);
            }
        };
    }

    public Containers containers() {
        return new SimulatedContainers(engines);
    }

    public Images images() {
        return new SimulatedImages(engines);
    }

    public Volumes volumes() {
        return new SimulatedVolumes(engines);
    }

    public Networks networks() {
        return new SimulatedNetworks(engines);
    }

    public MovableClock clock() {
        return clock;
    }

    public void advance(Duration duration) {
        clock.pass(duration);
    }

    /** Lets the next call of the operation fail. */
    public void arm(String operation, SimulatedFault.Kind kind) {
        world.arm(SimulatedEngines.SYSTEM, operation, kind);
    }
}
