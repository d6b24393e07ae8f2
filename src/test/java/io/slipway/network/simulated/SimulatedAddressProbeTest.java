package io.slipway.network.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.network.AddressProbe;
import io.slipway.network.AddressProbeContract;
import io.slipway.network.simulated.Neighbours.Neighbour;
import io.slipway.shared.Ipv4;
import io.slipway.simulation.SimulatedFault;
import io.slipway.simulation.WorldInMemory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatedAddressProbeTest extends AddressProbeContract {

    private final WorldInMemory world = new WorldInMemory();
    private final Neighbours neighbours = new Neighbours(world);
    private final AddressProbe probe = new SimulatedAddressProbe(world, neighbours);

    @BeforeEach
    void aNeighbourIsThere() {
        neighbours.settle(new Neighbour(occupied(), "tcp/22"));
    }

    @Test
    void aNeighbourThatLeavesIsSilent() {
        neighbours.settle(new Neighbour(occupied(), "ping"));
        assertThat(probe.ask(occupied())).contains("ping");
        assertThat(neighbours.all()).hasSize(1);

        neighbours.leave(occupied());
        assertThat(probe.ask(occupied())).isEmpty();
    }

    @Test
    void aBrokenNetworkIsSilent() {
        world.arm("network", "probe", SimulatedFault.Kind.UNREACHABLE);
        assertThat(probe.ask(occupied())).isEmpty();
        assertThat(probe.ask(occupied())).contains("tcp/22");
    }

    @Override
    protected AddressProbe probe() {
        return probe;
    }

    @Override
    protected Ipv4 occupied() {
        return Ipv4.of("10.20.0.77");
    }

    @Override
    protected Ipv4 vacant() {
        return Ipv4.of("10.20.0.78");
    }

    @Override
    protected Ipv4 elsewhere() {
        return Ipv4.of("10.99.0.1");
    }
}
