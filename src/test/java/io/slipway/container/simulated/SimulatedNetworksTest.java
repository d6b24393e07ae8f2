package io.slipway.container.simulated;

import io.slipway.container.Containers;
import io.slipway.container.Networks;
import io.slipway.container.NetworksContract;

class SimulatedNetworksTest extends NetworksContract {

    @Override
    protected Networks networks() {
        return new SimulatedNetworks(World.ENGINES);
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
