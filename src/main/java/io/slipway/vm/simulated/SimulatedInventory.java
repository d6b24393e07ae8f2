package io.slipway.vm.simulated;

import io.slipway.simulation.SimulatedWorld;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The machines and tasks of the simulated vCenter in the world. A machine is kept under its path, which makes its name unique.
 */
class SimulatedInventory {

    private static final String MACHINE = "vcenter.machine";
    private static final String TASK = "vcenter.task";
    private static final String COUNTER = "vcenter.counter";
    private static final int FIRST_NUMBER = 101;

    private final SimulatedWorld world;
    private final Clock clock;

    SimulatedInventory(SimulatedWorld world, Clock clock) {
        this.world = world;
        this.clock = clock;
        furnish();
    }

    /** The counter comes last: while it is there, the examples were, and what people removed stays removed. */
    private void furnish() {
        if (world.find(COUNTER, COUNTER, Counter.class).isEmpty()) {
            ExampleInventory.machines(now()).forEach(machine -> world.add(MACHINE, machine.path(), machine));
            world.add(COUNTER, COUNTER, new Counter(FIRST_NUMBER));
        }
    }

    Instant now() {
        return clock.instant();
    }

    int nextNumber() {
        return world.change(COUNTER, COUNTER, Counter.class, counter -> new Counter(counter.last() + 1)).orElseThrow().last();
    }

    /** Every machine that is not gone, those still being cloned among them. */
    List<SimulatedMachine> machines() {
        return world.all(MACHINE, SimulatedMachine.class).stream().filter(machine -> !machine.isGone(now())).toList();
    }

    Optional<SimulatedMachine> at(@Nullable String folder, String name) {
        return world.find(MACHINE, SimulatedMachine.path(folder, name), SimulatedMachine.class)
                .filter(machine -> !machine.isGone(now()));
    }

    Optional<SimulatedMachine> machine(String vmId) {
        return machines().stream().filter(machine -> machine.id().equals(vmId) && machine.isReady(now())).findFirst();
    }

    /** False when another machine has the name in that folder. */
    boolean add(SimulatedMachine machine) {
        return world.add(MACHINE, machine.path(), machine) || replace(machine.path(), old -> old.isGone(now()) ? machine : old)
                .filter(holder -> holder.id().equals(machine.id())).isPresent();
    }

    /** Changes the machine under a lock; whatever the change throws leaves it as it was. Empty when it is gone. */
    Optional<SimulatedMachine> change(String vmId, UnaryOperator<SimulatedMachine> change) {
        return machine(vmId).flatMap(found -> replace(found.path(),
                machine -> machine.id().equals(vmId) && !machine.isGone(now()) ? change.apply(machine) : machine))
                .filter(machine -> machine.id().equals(vmId));
    }

    private Optional<SimulatedMachine> replace(String path, UnaryOperator<SimulatedMachine> change) {
        return world.change(MACHINE, path, SimulatedMachine.class, change);
    }

    String begin(String vmId, Instant ends) {
        world.all(TASK, SimulatedTask.class).stream().filter(task -> task.isForgotten(now()))
                .forEach(task -> world.remove(TASK, task.id()));
        var task = new SimulatedTask("task-" + nextNumber(), vmId, now(), ends, false);
        world.add(TASK, task.id(), task);
        return task.id();
    }

    Optional<SimulatedTask> task(String taskId) {
        return world.find(TASK, taskId, SimulatedTask.class).filter(task -> !task.isForgotten(now()));
    }

    /** False when the task makes no machine, or has made it. */
    boolean cancelClone(String taskId) {
        var unfinished = task(taskId).stream().flatMap(task -> machines().stream()
                .filter(machine -> machine.id().equals(task.vmId()) && !machine.isReady(now()))).findFirst();
        var gone = unfinished.flatMap(found -> replace(found.path(),
                machine -> machine.id().equals(found.id()) && !machine.isReady(now()) ? machine.goneAt(now()) : machine))
                .filter(machine -> machine.id().equals(unfinished.get().id()) && machine.gone() != null);
        gone.ifPresent(machine -> world.change(TASK, taskId, SimulatedTask.class, task -> task.cancelledAt(now())));
        return gone.isPresent();
    }

    /** The task that makes or last changed the machine, while it is remembered. */
    Optional<SimulatedTask> taskOf(String vmId) {
        return world.all(TASK, SimulatedTask.class).stream().filter(task -> task.vmId().equals(vmId)).findFirst();
    }

    /** The last number given out. */
    record Counter(int last) {
    }
}
