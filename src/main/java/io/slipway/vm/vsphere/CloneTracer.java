package io.slipway.vm.vsphere;

import io.slipway.vm.PowerState;
import io.slipway.vm.VirtualMachine;
import io.slipway.vm.VirtualMachines.CloneSpec;
import io.slipway.vm.VirtualMachines.CloneTrace;
import io.slipway.vm.vsphere.CloneTasks.Clone;
import java.rmi.RemoteException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds out what became of a clone whose answer was lost. */
final class CloneTracer {

    private final Placement placement;
    private final CloneTasks tasks;

    CloneTracer(Placement placement, CloneTasks tasks) {
        this.placement = placement;
        this.tasks = tasks;
    }

    CloneTrace trace(Connection connection, CloneSpec spec) throws RemoteException {
        // Tasks first: a clone that ends in between is then seen as a machine.
        var template = Machines.template(connection, spec.template());
        var clones = template.isPresent() ? tasks.of(connection, template.get(), spec.effectKey()) : List.<Clone>of();
        var named = named(connection, spec);
        Predicate<VirtualMachine> ours = vm -> spec.effectKey().equals(vm.effectKey());
        var running = running(clones);
        if (named.filter(ours).isPresent()) {
            // With its name and key a machine may still be on its way; switching it on is the last thing that a clone does.
            var done = running.isEmpty() || named.get().powerState() == PowerState.ON;
            return done ? new CloneTrace.Machine(named.get()) : running.get();
        }
        var moved = made(connection, clones).stream().filter(ours).findFirst();
        if (moved.isPresent()) {
            return new CloneTrace.Machine(moved.get());
        }
        if (running.isPresent()) {
            return running.get();
        }
        return named.<CloneTrace>map(CloneTrace.Foreign::new).orElseGet(CloneTrace.Nothing::new);
    }

    private Optional<VirtualMachine> named(Connection connection, CloneSpec spec) throws RemoteException {
        var folder = placement.folder(connection, spec.folder());
        var child = connection.api().findChild(connection.content().getSearchIndex(), folder, spec.name());
        return child == null ? Optional.empty() : Machines.find(connection, child);
    }

    private static Optional<CloneTrace> running(List<Clone> clones) {
        var running = clones.stream().filter(Clone::running).toList();
        if (running.isEmpty()) {
            return Optional.empty();
        }
        // Without knowing that it is ours, waiting is right and taking it over would be wrong.
        return Optional.of(new CloneTrace.Cloning(
            running.stream().filter(Clone::ours).map(Clone::taskId).findFirst().orElse(null)));
    }

    private static List<VirtualMachine> made(Connection connection, List<Clone> clones) throws RemoteException {
        return Machines.of(connection, clones.stream().map(Clone::made).filter(Objects::nonNull).toList());
    }
}
