package io.slipway.vm.step;

import io.slipway.shared.Phrase;
import io.slipway.step.Progress;
import io.slipway.step.StepRun;
import io.slipway.vm.VirtualMachines;
import io.slipway.vm.VmFailures;
import io.slipway.vm.VmFault;
import io.slipway.vm.VmTask;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** Follows a task of the system to its end, on behalf of one step. */
final class TaskEnds {

    static final Duration AGAIN = Duration.ofSeconds(2);

    private final VirtualMachines vms;
    private final VmFailures failures;

    TaskEnds(VirtualMachines vms, VmFailures failures) {
        this.vms = vms;
        this.failures = failures;
    }

    /** Whether the system aborts the task; where it does not, the task has to be awaited. */
    boolean abort(String taskId) {
        return failures.ask(() -> vms.cancel(taskId));
    }

    /**
     * How far the task is.
     *
     * @param note  what is going on while it runs
     * @param done  what follows from its success, given the machine's id
     * @param again what to do when the system has forgotten the task, or it failed in an earlier try for a reason that may have
     *              passed
     */
    <O extends Record> Progress<O> follow(String handle, StepRun run, Phrase note, Function<String, Progress<O>> done,
            Supplier<Progress<O>> again) {
        var task = TaskHandle.parse(handle);
        VmTask seen;
        try {
            seen = vms.task(task.taskId());
        } catch (VmFault fault) {
            if (fault.kind() == VmFault.Kind.NOT_FOUND) {
                return again.get();
            }
            throw failures.of(fault);
        }
        if (seen instanceof VmTask.Running running) {
            return new Progress.Running<>(handle, AGAIN, running.percent(), note);
        }
        if (seen instanceof VmTask.Failed failed) {
            if (task.isOfEarlierTry(run)) {
                return again.get();
            }
            throw failures.of(failed.fault());
        }
        return done.apply(((VmTask.Succeeded) seen).vmId());
    }
}
