package io.slipway.network.simulated;

import io.slipway.shared.Ipv4;
import io.slipway.simulation.SimulatedWorld;
import java.util.List;
import java.util.Optional;

/** Machines of other people in the simulated world. */
class Neighbours {

    private static final String KIND = "neighbour";

    private final SimulatedWorld world;

    Neighbours(SimulatedWorld world) {
        this.world = world;
    }

    List<Neighbour> all() {
        return world.all(KIND, Neighbour.class);
    }

    Optional<Neighbour> at(Ipv4 address) {
        return world.find(KIND, address.toString(), Neighbour.class);
    }

    void settle(Neighbour neighbour) {
        leave(neighbour.address());
        world.add(KIND, neighbour.address().toString(), neighbour);
    }

    void leave(Ipv4 address) {
        world.remove(KIND, address.toString());
    }

    /** @param answers what answers, see {@link io.slipway.network.AddressProbe} */
    record Neighbour(Ipv4 address, String answers) {
    }
}
