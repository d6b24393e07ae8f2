package io.slipway.vm.step;

import io.slipway.shared.Phrase;
import io.slipway.step.Describe;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import io.slipway.vm.PowerState;
import io.slipway.vm.VirtualMachine;
import io.slipway.vm.VirtualMachines;
import io.slipway.vm.VmFailures;
import io.slipway.vm.VmFault;
import io.slipway.vm.VmTask;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Removes a machine with its disks. */
@Component
@StepContract(id = "vm.remove", title = "Remove virtual machine", system = "vcenter",
        description = "Switches a virtual machine off and removes it with its disks. A machine that is gone already is no error.",
        repeat = StepContract.Repeat.IDEMPOTENT, irreversible = "The machine's disks are deleted with it.")
class RemoveVmStep implements Step<RemoveVmStep.Input, RemoveVmStep.Output> {

    /** Instead of a task of our own, while another one keeps the machine busy. */
    private static final String BUSY = "busy";

    private final VirtualMachines vms;
    private final VmFailures failures = VmFailures.of(RemoveVmStep.class);
    private final TaskEnds tasks;
    private final MachineRemoval removal;

    RemoveVmStep(VirtualMachines vms) {
        this.vms = vms;
        this.tasks = new TaskEnds(vms, failures);
        this.removal = new MachineRemoval(vms, failures);
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        return failures.ask(() -> vms.find(input.vmId())).map(vm -> goOn(vm, run))
                .orElseGet(() -> Progress.done(new Output(false)));
    }

    @Override
    public Progress<Output> check(Input input, String handle, StepRun run) {
        return handle.equals(BUSY) ? remaining(input, run) : tasks.follow(handle, run, Phrase.of("vm.removing", input.vmId()),
                vmId -> remaining(input, run), () -> remaining(input, run));
    }

    /** Whatever was begun is aborted or not gone on with; a machine that is still there stays. */
    @Override
    public Optional<Undo> abandon(Input input, @Nullable String handle, StepRun run) {
        if (handle != null && !handle.equals(BUSY) && isRunning(handle)) {
            tasks.abort(TaskHandle.parse(handle).taskId());
            return Optional.of(Undo.pending(TaskEnds.AGAIN, Phrase.of("vm.removing", input.vmId())));
        }
        return Optional.of(failures.ask(() -> vms.find(input.vmId()))
                .map(vm -> vm.powerState() == PowerState.OFF && handle != null
                        ? Undo.impossible(Phrase.of("vm.not-removed-but-off", vm.name()))
                        : Undo.undone(Phrase.of("vm.not-removed", vm.name())))
                .orElseGet(() -> Undo.impossible(Phrase.of("vm.removed-for-good", input.vmId()))));
    }

    private boolean isRunning(String handle) {
        try {
            return vms.task(TaskHandle.parse(handle).taskId()) instanceof VmTask.Running;
        } catch (VmFault fault) {
            if (fault.kind() == VmFault.Kind.NOT_FOUND) {
                return false;
            }
            throw failures.of(fault);
        }
    }

    @Override
    public List<Phrase> plan(Input input) {
        return List.of(Phrase.of("vm.plan-remove", input.vmId()));
    }

    private Progress<Output> remaining(Input input, StepRun run) {
        return failures.ask(() -> vms.find(input.vmId())).map(vm -> goOn(vm, run))
                .orElseGet(() -> Progress.done(new Output(true)));
    }

    private Progress<Output> goOn(VirtualMachine vm, StepRun run) {
        return removal.next(vm).map(stage -> stage.taskId() == null ? BUSY : TaskHandle.of(run, stage.taskId()))
                .<Progress<Output>>map(handle -> Progress.running(handle, TaskEnds.AGAIN, Phrase.of("vm.removing", vm.name())))
                .orElseGet(() -> Progress.done(new Output(true)));
    }

    record Input(@NotBlank @Describe(value = "The machine's id in vCenter", example = "vm-42") String vmId) {
    }

    record Output(@Describe(value = "Whether there was a machine to remove", example = "true") boolean removed) {
    }
}
