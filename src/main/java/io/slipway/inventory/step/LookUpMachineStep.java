package io.slipway.inventory.step;

import io.slipway.identity.People;
import io.slipway.identity.Person;
import io.slipway.inventory.Machine;
import io.slipway.inventory.Machine.Registration;
import io.slipway.inventory.Machines;
import io.slipway.shared.Phrase;
import io.slipway.step.BusinessFailure;
import io.slipway.step.Describe;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepContract.BusinessError;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from the inventory what a process must know of a machine that another process made. */
@Component
@StepContract(id = "inventory.look-up", title = "Look up in inventory", system = "database",
        description = "Gives the name, host name, address and owner of a machine. Changes nothing.",
        repeat = StepContract.Repeat.IDEMPOTENT,
        errors = @BusinessError(code = "MACHINE_UNKNOWN", meaning = "The inventory has no such machine, or not any more."))
class LookUpMachineStep implements Step<LookUpMachineStep.Input, LookUpMachineStep.Output> {

    private final Machines machines;
    private final People people;

    LookUpMachineStep(Machines machines, People people) {
        this.machines = machines;
        this.people = people;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        var machine = machines.find(input.vmId()).filter(found -> found.goneAt() == null)
                .orElseThrow(() -> new BusinessFailure("MACHINE_UNKNOWN", Phrase.of("inventory.no-such-machine", input.vmId())));
        return Progress.done(new Output(machine.name(), of(machine, Registration::hostName),
                of(machine, it -> it.address().toString()),
                of(machine, Registration::owner), contact(of(machine, Registration::owner), run.requester()),
                of(machine, Registration::requestNumber)));
    }

    /** There is nothing to take back. */
    @Override
    public Undo undo(Input input, @Nullable Output output, StepRun run) {
        return Undo.undone();
    }

    private static String of(Machine machine, Function<Registration, String> value) {
        return Optional.ofNullable(machine.registration()).map(value).orElse("");
    }

    private String contact(String owner, String requester) {
        return people.find(owner).or(() -> people.find(requester)).map(Person::email).orElse("");
    }

    record Input(@NotBlank @Describe(value = "The machine's id in vCenter", example = "vm-42") String vmId) {
    }

    record Output(@Describe(value = "The machine's name in vCenter", example = "dev-jdoe") String name,
                  @Describe(value = "Host name that the portal gave it; empty when it did not", example = "dev-jdoe")
                  String hostName,
                  @Describe(value = "Address that the portal gave it; empty when it did not", example = "10.20.0.50")
                  String address,
                  @Describe(value = "Username of the owner; empty without one", example = "rita") String owner,
                  @Describe(value = "E-mail address of the owner, or of the requester without one", example = "rita@example.org")
                  String contact,
                  @Describe(value = "The request that made it; empty when none did", example = "SW-12") String requestNumber) {
    }
}
