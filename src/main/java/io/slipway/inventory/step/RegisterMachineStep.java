package io.slipway.inventory.step;

import io.slipway.inventory.Machine;
import io.slipway.inventory.Machine.Registration;
import io.slipway.inventory.Machines;
import io.slipway.shared.Ipv4;
import io.slipway.shared.Phrase;
import io.slipway.step.Describe;
import io.slipway.step.ExternalThing;
import io.slipway.step.Lookup;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes in the inventory whose machine it is and which request made it. */
@Component
@StepContract(id = "inventory.register", title = "Register in inventory", system = "database",
        description = "Notes the machine in the inventory with its owner, address and template, and the request that made it.",
        repeat = StepContract.Repeat.FINDABLE)
class RegisterMachineStep implements Step<RegisterMachineStep.Input, RegisterMachineStep.Output> {

    private final Machines machines;

    RegisterMachineStep(Machines machines) {
        this.machines = machines;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        var registration = new Registration(run.key(), input.hostName(), address(input.address()), input.owner(),
                input.template(), run.requestId(), run.requestNumber());
        return done(machines.register(input.vmId(), input.name(), input.cpus(), input.memoryMiB(), registration));
    }

    @Override
    public Lookup<Output> find(Input input, StepRun run) {
        return machines.findRegisteredBy(run.key()).map(machine -> Lookup.found(done(machine))).orElseGet(Lookup::absent);
    }

    @Override
    public Undo undo(Input input, @Nullable Output output, StepRun run) {
        machines.unregister(run.key());
        return Undo.undone();
    }

    @Override
    public List<Phrase> plan(Input input) {
        return List.of(Phrase.of("inventory.plan-register", input.name(), input.owner()));
    }

    private static Progress<Output> done(Machine machine) {
        return Progress.done(new Output(machine.id()), new ExternalThing(machine.id(), machine.name()));
    }

    private static Ipv4 address(String text) {
        try {
            return Ipv4.of(text);
        } catch (IllegalArgumentException e) {
            throw new PermanentFailure(Phrase.of("inventory.address-wrong", text), e);
        }
    }

    record Input(@NotBlank @Describe(value = "The machine's id in vCenter", example = "vm-42") String vmId,
                 @NotBlank @Describe(value = "The machine's name in vCenter", example = "dev-jdoe") String name,
                 @NotBlank @Describe(value = "Host name without a domain", example = "dev-jdoe") String hostName,
                 @NotBlank @Describe(value = "IPv4 address", example = "10.20.0.50") String address,
                 @NotBlank @Describe(value = "Username of the person that the machine is for", example = "rita") String owner,
                 @NotBlank @Describe(value = "Name of the template", example = "debian-12") String template,
                 @Describe(value = "Virtual processors", example = "2") @Nullable Integer cpus,
                 @Describe(value = "Memory in MiB", example = "4096") @Nullable Integer memoryMiB) {
    }

    record Output(@Describe(value = "The machine's id in vCenter", example = "vm-42") String vmId) {
    }
}
