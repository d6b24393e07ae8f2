package io.slipway.container.simulated;

import io.slipway.container.Containers;
import io.slipway.container.Volumes;
import io.slipway.container.VolumesContract;

class SimulatedVolumesTest extends VolumesContract {

    @Override
    protected Volumes volumes() {
        return new SimulatedVolumes(World.ENGINES);
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
