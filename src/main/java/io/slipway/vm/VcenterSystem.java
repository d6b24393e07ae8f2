package io.slipway.vm;

import io.slipway.step.SingleSystem;
import org.springframework.stereotype.Component;

/** The vCenter, as a system that steps work on. */
@Component
class VcenterSystem implements SingleSystem {

    static final String KEY = "vcenter";

    private final VirtualMachines machines;

    VcenterSystem(VirtualMachines machines) {
        this.machines = machines;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String address() {
        // Whoever shows it says "vCenter" already.
        return machines.name().replaceFirst("^vCenter ", "");
    }

    @Override
    public boolean isSimulated() {
        return machines.simulated();
    }

    @Override
    public void probe() {
        machines.probe();
    }
}
