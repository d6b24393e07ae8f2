package io.slipway.vm;

import java.util.List;
import java.util.Optional;

/** Passes every call on; a test overrides what is to go otherwise. */
public class ForwardingVirtualMachines implements VirtualMachines {

    private final VirtualMachines vms;

    public ForwardingVirtualMachines(VirtualMachines vms) {
        this.vms = vms;
    }

    @Override
    public boolean simulated() {
        return vms.simulated();
    }

    @Override
    public String name() {
        return vms.name();
    }

    @Override
    public void probe() {
        vms.probe();
    }

    @Override
    public List<VmTemplate> templates() {
        return vms.templates();
    }

    @Override
    public List<VirtualMachine> list() {
        return vms.list();
    }

    @Override
    public Optional<VirtualMachine> find(String vmId) {
        return vms.find(vmId);
    }

    @Override
    public String clone(CloneSpec spec) {
        return vms.clone(spec);
    }

    @Override
    public CloneTrace trace(CloneSpec spec) {
        return vms.trace(spec);
    }

    @Override
    public VmTask task(String taskId) {
        return vms.task(taskId);
    }

    @Override
    public boolean cancel(String taskId) {
        return vms.cancel(taskId);
    }

    @Override
    public Optional<String> power(String vmId, PowerAction action) {
        return vms.power(vmId, action);
    }

    @Override
    public Optional<String> destroy(String vmId) {
        return vms.destroy(vmId);
    }

    @Override
    public void grant(String vmId, String principal, String role, boolean propagate) {
        vms.grant(vmId, principal, role, propagate);
    }

    @Override
    public Optional<String> granted(String vmId, String principal) {
        return vms.granted(vmId, principal);
    }

    @Override
    public void revoke(String vmId, String principal) {
        vms.revoke(vmId, principal);
    }
}
