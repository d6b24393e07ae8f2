package io.slipway.network.step;

import io.slipway.shared.Phrase;
import io.slipway.vm.PowerAction;
import io.slipway.vm.PowerState;
import io.slipway.vm.VirtualMachine;
import io.slipway.vm.VirtualMachines;
import io.slipway.vm.VmFault;
import io.slipway.vm.VmTask;
import io.slipway.vm.VmTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Machines that can be switched on and off; a switch takes until {@link #finish} is called. */
class FakeMachines implements VirtualMachines {

    final Map<String, PowerState> states = new HashMap<>();
    final Map<String, VmTask> tasks = new HashMap<>();
    final List<String> calls = new ArrayList<>();
    private final Map<String, Runnable> work = new HashMap<>();

    void finish() {
        work.forEach((id, end) -> {
            end.run();
            tasks.put(id, new VmTask.Succeeded("vm"));
        });
        work.clear();
    }

    static VmFault fault(VmFault.Kind kind) {
        return new VmFault(kind, Phrase.of("vm.test"));
    }

    @Override
    public Optional<VirtualMachine> find(String vmId) {
        return Optional.ofNullable(states.get(vmId))
                .map(state -> new VirtualMachine(vmId, "dev-" + vmId, "", state, null, 1, 512, null));
    }

    @Override
    public Optional<String> power(String vmId, PowerAction action) {
        calls.add(action + " " + vmId);
        var wanted = action == PowerAction.ON ? PowerState.ON : PowerState.OFF;
        if (states.get(vmId) == wanted) {
            return Optional.empty();
        }
        var id = "task-" + calls.size();
        tasks.put(id, new VmTask.Running(10));
        work.put(id, () -> states.put(vmId, wanted));
        return Optional.of(id);
    }

    @Override
    public VmTask task(String taskId) {
        return Optional.ofNullable(tasks.get(taskId)).orElseThrow(() -> fault(VmFault.Kind.NOT_FOUND));
    }

    @Override
    public boolean cancel(String taskId) {
        return false;
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public void probe() {
    }

    @Override
    public List<VmTemplate> templates() {
        return List.of();
    }

    @Override
    public List<VirtualMachine> list() {
        return List.of();
    }

    @Override
    public String clone(CloneSpec spec) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CloneTrace trace(CloneSpec spec) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> destroy(String vmId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void grant(String vmId, String principal, String role, boolean propagate) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> granted(String vmId, String principal) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void revoke(String vmId, String principal) {
        throw new UnsupportedOperationException();
    }
}
