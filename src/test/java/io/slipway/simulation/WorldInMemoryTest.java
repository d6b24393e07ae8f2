package io.slipway.simulation;

class WorldInMemoryTest extends SimulatedWorldContract {

    private final WorldInMemory world = new WorldInMemory();

    @Override
    protected SimulatedWorld world() {
        return world;
    }
}
