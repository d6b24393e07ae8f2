package io.slipway.inventory.step;

import io.slipway.inventory.Machines;
import io.slipway.shared.Phrase;
import io.slipway.step.Describe;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepRun;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes a removed machine out of the inventory; should it still exist, the next refresh shows it again, without an owner. */
@Component
@StepContract(id = "inventory.unregister", title = "Take out of inventory", system = "database",
        description = "Forgets a machine that was removed, and whose it was. Harmless when repeated.",
        repeat = StepContract.Repeat.IDEMPOTENT,
        irreversible = "The machine was removed before; there is nothing left to register.")
class UnregisterMachineStep implements Step<UnregisterMachineStep.Input, UnregisterMachineStep.Output> {

    private final Machines machines;

    UnregisterMachineStep(Machines machines) {
        this.machines = machines;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        return Progress.done(new Output(machines.remove(input.vmId())));
    }

    @Override
    public List<Phrase> plan(Input input) {
        return List.of(Phrase.of("inventory.plan-unregister", input.vmId()));
    }

    record Input(@NotBlank @Describe(value = "The machine's id in vCenter", example = "vm-42") String vmId) {
    }

    record Output(@Describe(value = "Whether the inventory knew the machine", example = "true") boolean known) {
    }
}
