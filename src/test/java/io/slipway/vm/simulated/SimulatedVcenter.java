package io.slipway.vm.simulated;

import io.slipway.simulation.SimulatedFault;
import io.slipway.simulation.SimulationSettings;
import io.slipway.simulation.WorldInMemory;
import io.slipway.MovableClock;
import io.slipway.vm.VirtualMachines;
import java.time.Duration;

/** A simulated vCenter whose time a test moves on, for tests of what uses machines. */
public class SimulatedVcenter {

    private final MovableClock clock = new MovableClock();
    private final WorldInMemory world = new WorldInMemory();
    private final VirtualMachines vms = again();

    public VirtualMachines vms() {
        return vms;
    }

    /** Another adapter on the same world, as after a restart. */
    public final VirtualMachines again() {
        return new SimulatedVirtualMachines(world, new SimulationSettings(true, 1), clock);
    }

    public MovableClock clock() {
        return clock;
    }

    public void advance(Duration duration) {
        clock.pass(duration);
    }

    /** Lets the next call of the operation fail. */
    public void arm(String operation, SimulatedFault.Kind kind) {
        world.arm(SimulatedVirtualMachines.SYSTEM, operation, kind);
    }
}
