package io.slipway.network.simulated;

import io.slipway.network.AddressProbe;
import io.slipway.shared.Ipv4;
import io.slipway.simulation.SimulatedFault;
import io.slipway.simulation.SimulatedWorld;
import java.util.Optional;

/** Asks the neighbours of the simulated world. */
class SimulatedAddressProbe implements AddressProbe {

    static final String SYSTEM = "network";
    static final String PROBE = "probe";

    private final SimulatedWorld world;
    private final Neighbours neighbours;

    SimulatedAddressProbe(SimulatedWorld world, Neighbours neighbours) {
        this.world = world;
        this.neighbours = neighbours;
    }

    @Override
    public boolean simulated() {
        return true;
    }

    /** A network that fails is silent. */
    @Override
    public Optional<String> ask(Ipv4 address) {
        try {
            world.before(SYSTEM, PROBE);
            var answer = neighbours.at(address).map(Neighbours.Neighbour::answers);
            world.after(SYSTEM, PROBE);
            return answer;
        } catch (SimulatedFault silent) {
            return Optional.empty();
        }
    }
}
