package io.slipway.vm.step;

import io.slipway.shared.Phrase;
import io.slipway.step.Undo;
import io.slipway.vm.PowerAction;
import io.slipway.vm.PowerState;
import io.slipway.vm.VirtualMachine;
import io.slipway.vm.VirtualMachines;
import io.slipway.vm.VmFailures;
import io.slipway.vm.VmFault;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a machine away: off first, then destroyed. Asked again and again, it does what is next. */
final class MachineRemoval {

    private final VirtualMachines vms;
    private final VmFailures failures;

    MachineRemoval(VirtualMachines vms, VmFailures failures) {
        this.vms = vms;
        this.failures = failures;
    }

    Undo undo(VirtualMachine vm) {
        return next(vm).map(stage -> Undo.pending(TaskEnds.AGAIN, stage.note())).orElseGet(Undo::undone);
    }

    /** Begins what is next for the machine as it was just seen; empty when it is gone. */
    Optional<Stage> next(VirtualMachine vm) {
        try {
            if (vm.powerState() != PowerState.OFF) {
                var task = vms.power(vm.id(), PowerAction.OFF);
                if (task.isPresent()) {
                    return task.map(id -> new Stage(id, Phrase.of("vm.switching-off", vm.name())));
                }
            }
            return vms.destroy(vm.id()).map(id -> new Stage(id, Phrase.of("vm.removing", vm.name())));
        } catch (VmFault fault) {
            return switch (fault.kind()) {
                case NOT_FOUND -> Optional.empty();
                case WRONG_STATE -> Optional.of(new Stage(null, Phrase.of("vm.busy", vm.name())));
                default -> throw failures.of(fault);
            };
        }
    }

    /**
     * What is under way.
     *
     * @param taskId the task that was begun, or null while another one keeps the machine busy
     */
    record Stage(@Nullable String taskId, Phrase note) {
    }
}
