package io.slipway.vm.simulated;

import io.slipway.simulation.SimulationSettings;
import io.slipway.simulation.store.PostgresWorlds;
import io.slipway.vm.VirtualMachines;
import io.slipway.vm.VirtualMachinesContract;
import java.time.Clock;

/** On the real store and the real clock, a hundred times faster than a vCenter. */
class SimulatedVirtualMachinesTest extends VirtualMachinesContract {

    private static final VirtualMachines VMS = new SimulatedVirtualMachines(PostgresWorlds.create(),
            new SimulationSettings(true, 0.01), Clock.systemUTC());

    @Override
    protected VirtualMachines vms() {
        return VMS;
    }

    @Override
    protected String templateWithTools() {
        return "debian-12";
    }

    @Override
    protected String templateWithoutTools() {
        return "debian-12-minimal";
    }

    @Override
    protected String knownPrincipal() {
        return "jdoe@vsphere.local";
    }

    @Override
    protected String knownRole() {
        return "VirtualMachinePowerUser";
    }

    @Override
    protected String unknownPrincipal() {
        return "unknown-jdoe@vsphere.local";
    }
}
