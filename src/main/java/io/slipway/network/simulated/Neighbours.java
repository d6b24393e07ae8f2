package io.slipway.network.simulated;

import io.slipway.shared.Ipv4;
import io.slipway.simulation.SimulatedWorld;
import java.util.List;
import java.util.Optional;

/** Machines of other people in the simulated world. */
public class Neighbours {

    private static final String KIND = "neighbour";

    private final SimulatedWorld world;

    Neighbours(SimulatedWorld world) {
        this.world = world;
    }

    public List<Neighbour> all() {
        return world.all(KIND, Neighbour.class);
    }

    Optional<Neighbour> at(Ipv4 address) {
        return world.find(KIND, address.toString(), Neighbour.class);
    }

    /** Takes the place of whoever was at the address. */
    public void settle(Neighbour neighbour) {
        leave(neighbour.address());
        world.add(KIND, neighbour.address().toString(), neighbour);
    }

    /** Harmless when nobody is there. */
    public void leave(Ipv4 address) {
        world.remove(KIND, address.toString());
    }

    /**
     * A machine that the portal does not know.
     *
     * @param address where it is
     * @param answers what answers, see {@link io.slipway.network.AddressProbe}
     */
    public record Neighbour(Ipv4 address, String answers) {
    }
}
