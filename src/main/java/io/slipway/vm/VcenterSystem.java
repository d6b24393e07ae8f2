package io.slipway.vm;

import io.slipway.step.ExternalSystem;
import org.springframework.stereotype.Component;

/** The vCenter, as a system that steps work on. */
@Component
class VcenterSystem implements ExternalSystem {

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
        return machines.name();
    }

    @Override
    public boolean isSimulated() {
        return machines.simulated();
    }

    @Override
    public boolean isOne() {
        return true;
    }

    @Override
    public void probe() {
        machines.probe();
    }
}
