package io.slipway.container.simulated;

import io.slipway.container.ContainerHosts;
import io.slipway.container.ContainerHostsContract;
import io.slipway.container.Containers;

class SimulatedContainerHostsTest extends ContainerHostsContract {

    @Override
    protected ContainerHosts hosts() {
        return new SimulatedContainerHosts(World.ENGINES);
    }

    @Override
    protected Containers containers() {
        return new SimulatedContainers(World.ENGINES);
    }

    @Override
    protected String image() {
        return SimulatedDocker.IMAGE;
    }

    @Override
    protected String host() {
        return SimulatedDocker.HOST;
    }
}
