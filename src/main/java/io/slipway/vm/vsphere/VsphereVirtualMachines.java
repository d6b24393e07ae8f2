package io.slipway.vm.vsphere;

import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.VirtualDevice;
import com.vmware.vim25.VirtualEthernetCard;
import io.slipway.vm.PowerAction;
import io.slipway.vm.PowerState;
import io.slipway.vm.VirtualMachine;
import io.slipway.vm.VirtualMachines;
import io.slipway.vm.VmFault;
import io.slipway.vm.VmTask;
import io.slipway.vm.VmTemplate;
import java.net.URI;
import java.rmi.RemoteException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The port on a real vCenter. */
final class VsphereVirtualMachines implements VirtualMachines, AutoCloseable {

    /** The task has ended, is none that can be cancelled, is not known any more, or may not be cancelled by the portal. */
    private static final Set<VmFault.Kind> REFUSALS = EnumSet.of(VmFault.Kind.WRONG_STATE, VmFault.Kind.OTHER,
        VmFault.Kind.NOT_FOUND, VmFault.Kind.NO_PERMISSION);

    private final VsphereProperties properties;
    private final String name;
    private final VsphereFaults faults;
    private final VsphereSession session;
    private final Placement placement;
    private final CloneTasks cloneTasks = new CloneTasks();
    private final CloneTracer tracer;
    private final Tasks tasks;
    private final Permissions permissions;

    VsphereVirtualMachines(VsphereProperties properties, InstantSource clock) {
        this.properties = properties;
        this.name = "vCenter " + URI.create(properties.url()).getHost();
        this.faults = new VsphereFaults(name);
        this.session = new VsphereSession(new SignIn(properties, name), faults, clock);
        this.placement = new Placement(properties, faults);
        this.tracer = new CloneTracer(placement, cloneTasks);
        this.tasks = new Tasks(session, faults);
        this.permissions = new Permissions(faults);
    }

    @Override
    public boolean simulated() {
        return false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void probe() {
        session.call(connection -> connection.api().currentTime(References.of("ServiceInstance", "ServiceInstance")));
    }

    @Override
    public List<VmTemplate> templates() {
        return session.call(Machines::templates);
    }

    @Override
    public List<VirtualMachine> list() {
        return session.call(Machines::all);
    }

    @Override
    public Optional<VirtualMachine> find(String vmId) {
        return session.call(connection -> Machines.find(connection, References.machine(vmId)));
    }

    @Override
    public String clone(CloneSpec spec) {
        return session.call(connection -> {
            var template = Machines.template(connection, spec.template()).orElseThrow(() ->
                faults.about(VmFault.Kind.TEMPLATE_NOT_FOUND, "vm.vsphere.template-not-found", spec.template()));
            var folder = placement.folder(connection, spec.folder());
            var target = placement.target(connection, template);
            var adapters = spec.network() == null ? 0 : adapters(connection, template);
            var wanted = Clones.spec(spec, target, adapters, properties.guestDomain());
            var task = connection.api().cloneVM_Task(template, folder, spec.name(), wanted).getVal();
            cloneTasks.started(task, spec.effectKey());
            return task;
        });
    }

    private static int adapters(Connection connection, ManagedObjectReference template) throws RemoteException {
        return Things.of(connection, List.of(template), List.of("config.hardware.device")).stream().findFirst()
            .map(each -> each.get("config.hardware.device", VirtualDevice[].class)).stream().flatMap(Arrays::stream)
            .mapToInt(device -> device instanceof VirtualEthernetCard ? 1 : 0).sum();
    }

    @Override
    public CloneTrace trace(CloneSpec spec) {
        return session.call(connection -> tracer.trace(connection, spec));
    }

    @Override
    public VmTask task(String taskId) {
        return tasks.read(taskId);
    }

    @Override
    public boolean cancel(String taskId) {
        try {
            return session.call(connection -> {
                connection.api().cancelTask(References.of("Task", taskId));
                return true;
            });
        } catch (VmFault fault) {
            if (REFUSALS.contains(fault.kind())) {
                return false;
            }
            throw fault;
        }
    }

    @Override
    public Optional<String> power(String vmId, PowerAction action) {
        return session.call(connection -> {
            var machine = References.machine(vmId);
            var state = Machines.find(connection, machine).map(VirtualMachine::powerState)
                .orElseThrow(() -> faults.about(VmFault.Kind.NOT_FOUND, "vm.vsphere.not-found", vmId));
            var api = connection.api();
            return switch (action) {
                case ON -> state == PowerState.ON ? Optional.empty() : task(api.powerOnVM_Task(machine, null));
                case OFF -> state == PowerState.OFF ? Optional.empty() : task(api.powerOffVM_Task(machine));
                case SUSPEND -> state == PowerState.SUSPENDED ? Optional.empty() : task(api.suspendVM_Task(machine));
                case RESTART -> task(state == PowerState.ON ? api.resetVM_Task(machine) : api.powerOnVM_Task(machine, null));
            };
        });
    }

    @Override
    public Optional<String> destroy(String vmId) {
        return unlessGone(connection -> task(connection.api().destroy_Task(References.machine(vmId))));
    }

    private static Optional<String> task(ManagedObjectReference task) {
        return Optional.of(task.getVal());
    }

    @Override
    public void grant(String vmId, String principal, String role, boolean propagate) {
        session.call(connection -> {
            permissions.grant(connection, References.machine(vmId), principal, role, propagate);
            return true;
        });
    }

    @Override
    public Optional<String> granted(String vmId, String principal) {
        return unlessGone(connection -> permissions.granted(connection, References.machine(vmId), principal));
    }

    @Override
    public void revoke(String vmId, String principal) {
        unlessGone(connection -> {
            permissions.revoke(connection, References.machine(vmId), principal);
            return Optional.empty();
        });
    }

    private <T> Optional<T> unlessGone(Conversation<Optional<T>> conversation) {
        try {
            return session.call(conversation);
        } catch (VmFault e) {
            if (e.kind() == VmFault.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Signs out. */
    @Override
    public void close() {
        session.close();
    }
}
