package io.slipway.container.simulated;

import io.slipway.container.Containers;
import io.slipway.container.ContainersContract;
import java.util.concurrent.atomic.AtomicInteger;

class SimulatedContainersTest extends ContainersContract {

    private static final AtomicInteger PORT = new AtomicInteger();

    @Override
    protected Containers containers() {
        return new SimulatedContainers(World.ENGINES);
    }

    @Override
    protected String image() {
        return SimulatedDocker.IMAGE;
    }

    @Override
    protected int freePort() {
        return 40_000 + PORT.incrementAndGet();
    }

    @Override
    protected String host() {
        return SimulatedDocker.HOST;
    }
}
