package io.slipway.vm.simulated;

import static io.slipway.vm.simulated.VcenterOperation.CANCEL;
import static io.slipway.vm.simulated.VcenterOperation.CLONE;
import static io.slipway.vm.simulated.VcenterOperation.DESTROY;
import static io.slipway.vm.simulated.VcenterOperation.FIND;
import static io.slipway.vm.simulated.VcenterOperation.GRANT;
import static io.slipway.vm.simulated.VcenterOperation.GRANTED;
import static io.slipway.vm.simulated.VcenterOperation.LIST;
import static io.slipway.vm.simulated.VcenterOperation.POWER;
import static io.slipway.vm.simulated.VcenterOperation.PROBE;
import static io.slipway.vm.simulated.VcenterOperation.REVOKE;
import static io.slipway.vm.simulated.VcenterOperation.TASK;
import static io.slipway.vm.simulated.VcenterOperation.TEMPLATES;
import static io.slipway.vm.simulated.VcenterOperation.TRACE;

import io.slipway.simulation.SimulatedFault;
import io.slipway.simulation.SimulatedWorld;
import io.slipway.simulation.SimulationSettings;
import io.slipway.vm.PowerAction;
import io.slipway.vm.PowerState;
import io.slipway.vm.VirtualMachine;
import io.slipway.vm.VirtualMachines;
import io.slipway.vm.VmFault;
import io.slipway.vm.VmTask;
import io.slipway.vm.VmTemplate;
import io.slipway.vm.simulated.SimulatedMachine.PowerChange;
import io.slipway.vm.simulated.SimulatedMachine.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A vCenter in the simulated world. */
class SimulatedVirtualMachines implements VirtualMachines {

    static final String SYSTEM = "vcenter";

    private static final Duration CLONING = Duration.ofSeconds(8);
    private static final Duration SWITCHING = Duration.ofMillis(1500);
    private static final Duration REMOVING = Duration.ofSeconds(2);
    private static final Duration BOOTING = Duration.ofSeconds(3);
    private static final Pattern PRINCIPAL = Pattern.compile("(?!unknown)[^@]+@vsphere\\.local");

    private final SimulatedWorld world;
    private final SimulationSettings settings;
    private final SimulatedInventory inventory;

    SimulatedVirtualMachines(SimulatedWorld world, SimulationSettings settings, Clock clock) {
        this.world = world;
        this.settings = settings;
        this.inventory = new SimulatedInventory(world, clock);
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public String name() {
        return "vCenter vc.simulated.example";
    }

    @Override
    public void probe() {
        call(PROBE, inventory::now);
    }

    @Override
    public List<VmTemplate> templates() {
        return call(TEMPLATES, () -> ExampleInventory.TEMPLATES);
    }

    @Override
    public List<VirtualMachine> list() {
        return call(LIST, () -> {
            var now = inventory.now();
            return inventory.machines().stream().filter(machine -> machine.isReady(now)).map(machine -> machine.seen(now))
                    .toList();
        });
    }

    @Override
    public Optional<VirtualMachine> find(String vmId) {
        return call(FIND, () -> inventory.machine(vmId).map(machine -> machine.seen(inventory.now())));
    }

    @Override
    public String clone(CloneSpec spec) {
        return call(CLONE, () -> {
            var template = ExampleInventory.TEMPLATES.stream().filter(each -> each.name().equals(spec.template())).findFirst()
                    .orElseThrow(() -> Faults.of(VmFault.Kind.TEMPLATE_NOT_FOUND, spec.template()));
            if (spec.folder() != null && !ExampleInventory.FOLDERS.contains(spec.folder())) {
                throw Faults.of(VmFault.Kind.NOT_FOUND, spec.folder());
            }
            if (spec.network() != null && !template.tools()) {
                throw Faults.of(VmFault.Kind.NOT_CUSTOMIZABLE, spec.template());
            }
            var machine = machine(spec, template);
            if (!inventory.add(machine)) {
                throw Faults.of(VmFault.Kind.NAME_TAKEN, spec.name());
            }
            return inventory.begin(machine.id(), machine.ready());
        });
    }

    private SimulatedMachine machine(CloneSpec spec, VmTemplate template) {
        var ready = inventory.now().plus(settings.scaled(CLONING));
        return new SimulatedMachine("vm-" + inventory.nextNumber(), spec.name(), spec.folder(), template.guestOs(), spec.cpus(),
                spec.memoryMiB(), spec.network() == null ? null : spec.network().address(), spec.effectKey(), ready,
                PowerState.OFF, spec.powerOn() ? change(PowerState.ON, ready) : null, null, Map.of());
    }

    @Override
    public CloneTrace trace(CloneSpec spec) {
        return call(TRACE, () -> inventory.at(spec.folder(), spec.name()).map(machine -> trace(machine, spec))
                .orElseGet(CloneTrace.Nothing::new));
    }

    private CloneTrace trace(SimulatedMachine machine, CloneSpec spec) {
        var now = inventory.now();
        if (!spec.effectKey().equals(machine.effectKey())) {
            return new CloneTrace.Foreign(machine.seen(now));
        }
        return machine.isReady(now) ? new CloneTrace.Machine(machine.seen(now))
                : new CloneTrace.Cloning(inventory.taskOf(machine.id()).map(SimulatedTask::id).orElse(null));
    }

    @Override
    public VmTask task(String taskId) {
        return call(TASK, () -> inventory.task(taskId).orElseThrow(() -> Faults.of(VmFault.Kind.NOT_FOUND, taskId))
                .seen(inventory.now()));
    }

    /** Only clones can be cancelled. */
    @Override
    public boolean cancel(String taskId) {
        return call(CANCEL, () -> inventory.cancelClone(taskId));
    }

    @Override
    public Optional<String> power(String vmId, PowerAction action) {
        return call(POWER, () -> {
            var done = inventory.now().plus(settings.scaled(SWITCHING));
            var before = inventory.machine(vmId).orElseThrow(() -> Faults.of(VmFault.Kind.NOT_FOUND, vmId));
            var target = target(action);
            if (!before.isBusy(inventory.now()) && action != PowerAction.RESTART && before.power(inventory.now()) == target) {
                return Optional.empty();
            }
            inventory.change(vmId, machine -> {
                refuseWhenBusy(machine);
                if (action == PowerAction.SUSPEND && machine.power(inventory.now()) != PowerState.ON) {
                    throw Faults.of(VmFault.Kind.WRONG_STATE, machine.name());
                }
                return machine.changing(change(target, done), inventory.now());
            }).orElseThrow(() -> Faults.of(VmFault.Kind.NOT_FOUND, vmId));
            return Optional.of(inventory.begin(vmId, done));
        });
    }

    private static PowerState target(PowerAction action) {
        return switch (action) {
            case ON, RESTART -> PowerState.ON;
            case OFF -> PowerState.OFF;
            case SUSPEND -> PowerState.SUSPENDED;
        };
    }

    @Override
    public Optional<String> destroy(String vmId) {
        return call(DESTROY, () -> {
            var gone = inventory.now().plus(settings.scaled(REMOVING));
            return inventory.change(vmId, machine -> {
                refuseWhenBusy(machine);
                if (machine.power(inventory.now()) == PowerState.ON) {
                    throw Faults.of(VmFault.Kind.WRONG_STATE, machine.name());
                }
                return machine.goneAt(gone);
            }).map(machine -> inventory.begin(vmId, gone));
        });
    }

    @Override
    public void grant(String vmId, String principal, String role, boolean propagate) {
        call(GRANT, () -> {
            if (!PRINCIPAL.matcher(principal).matches()) {
                throw Faults.of(VmFault.Kind.UNKNOWN_PRINCIPAL, principal);
            }
            if (!ExampleInventory.ROLES.contains(role)) {
                throw Faults.of(VmFault.Kind.UNKNOWN_ROLE, role);
            }
            return changeRoles(vmId, roles -> roles.put(principal, new Role(role, propagate)))
                    .orElseThrow(() -> Faults.of(VmFault.Kind.NOT_FOUND, vmId));
        });
    }

    @Override
    public Optional<String> granted(String vmId, String principal) {
        return call(GRANTED, () -> inventory.machine(vmId).map(machine -> machine.roles().get(principal)).map(Role::name));
    }

    @Override
    public void revoke(String vmId, String principal) {
        call(REVOKE, () -> changeRoles(vmId, roles -> roles.remove(principal)));
    }

    private Optional<SimulatedMachine> changeRoles(String vmId, Consumer<Map<String, Role>> change) {
        return inventory.change(vmId, machine -> {
            var roles = new HashMap<>(machine.roles());
            change.accept(roles);
            return machine.withRoles(roles);
        });
    }

    private PowerChange change(PowerState to, Instant done) {
        return new PowerChange(to, done, done.plus(settings.scaled(BOOTING)));
    }

    private void refuseWhenBusy(SimulatedMachine machine) {
        if (machine.isBusy(inventory.now())) {
            throw Faults.of(VmFault.Kind.WRONG_STATE, machine.name());
        }
    }

    private <T> T call(VcenterOperation operation, Supplier<T> work) {
        try {
            world.before(SYSTEM, operation.key());
            var result = work.get();
            world.after(SYSTEM, operation.key());
            return result;
        } catch (SimulatedFault fault) {
            throw Faults.of(fault, name());
        }
    }
}
