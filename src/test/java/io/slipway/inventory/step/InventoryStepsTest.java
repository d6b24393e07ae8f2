package io.slipway.inventory.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.slipway.identity.People;
import io.slipway.identity.Person;
import io.slipway.identity.Role;
import io.slipway.inventory.Machine;
import io.slipway.inventory.Machine.Registration;
import io.slipway.inventory.Machines;
import io.slipway.shared.Ipv4;
import io.slipway.step.BusinessFailure;
import io.slipway.step.Lookup;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import io.slipway.vm.PowerState;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InventoryStepsTest {

    private static final StepRun RUN = new StepRun("key-1", UUID.randomUUID(), "SW-12", "rita", 1, Instant.EPOCH);
    private static final Registration REGISTRATION = new Registration("key-1", "dev-jdoe", Ipv4.of("10.20.0.50"), "rita",
            "debian-12",
            RUN.requestId(), "SW-12");
    private static final RegisterMachineStep.Input INPUT = new RegisterMachineStep.Input("vm-1", "dev-jdoe", "dev-jdoe",
            "10.20.0.50", "rita",
            "debian-12", 2, 4096);

    private final Machines machines = mock();
    private final People people = mock();
    private final RegisterMachineStep register = new RegisterMachineStep(machines);
    private final LookUpMachineStep lookUp = new LookUpMachineStep(machines, people);

    @Test
    void aMachineIsRegisteredWithItsRequest() {
        given(machines.register("vm-1", "dev-jdoe", 2, 4096, REGISTRATION)).willReturn(machine(REGISTRATION));

        assertThat(register.start(INPUT, RUN)).isInstanceOf(Progress.Done.class);
    }

    @Test
    void aRegistrationIsFoundByItsKeyAndTakenBack() {
        assertThat(register.find(INPUT, RUN)).isInstanceOf(Lookup.Absent.class);
        given(machines.findRegisteredBy("key-1")).willReturn(Optional.of(machine(REGISTRATION)));
        assertThat(register.find(INPUT, RUN)).isInstanceOf(Lookup.Found.class);

        assertThat(register.undo(INPUT, null, RUN)).isEqualTo(Undo.undone());
        verify(machines).unregister("key-1");
    }

    @Test
    void anAddressThatIsNoneIsAMistakeOfTheModel() {
        var wrong = new RegisterMachineStep.Input("vm-1", "dev-jdoe", "dev-jdoe", "soon", "rita", "debian-12", null, null);

        assertThatThrownBy(() -> register.start(wrong, RUN)).isInstanceOf(PermanentFailure.class);
    }

    @Test
    void aMachineIsTakenOut() {
        given(machines.remove("vm-1")).willReturn(true);

        var done = (Progress.Done<UnregisterMachineStep.Output>) new UnregisterMachineStep(machines)
                .start(new UnregisterMachineStep.Input("vm-1"), RUN);
        assertThat(done.output().known()).isTrue();
    }

    @Test
    void aLookUpGivesWhatWasRegistered() {
        given(machines.find("vm-1")).willReturn(Optional.of(machine(REGISTRATION)));
        given(people.find("rita")).willReturn(Optional.of(
                new Person("rita", "Rita Romero", "rita@example.org", true, Set.of(Role.REQUESTER), null, Instant.EPOCH)));
        assertThat(lookUp.start(new LookUpMachineStep.Input("vm-1"), RUN)).isEqualTo(
                Progress.done(new LookUpMachineStep.Output("dev-jdoe", "dev-jdoe", "10.20.0.50",
                        "rita", "rita@example.org", "SW-12")));

        given(machines.find("vm-1")).willReturn(Optional.of(machine(null)));
        assertThat(lookUp.start(new LookUpMachineStep.Input("vm-1"), RUN)).isEqualTo(
                Progress.done(new LookUpMachineStep.Output("dev-jdoe", "", "", "", "rita@example.org", "")));
    }

    @Test
    void anUnknownMachineIsABusinessError() {
        assertThatThrownBy(() -> lookUp.start(new LookUpMachineStep.Input("vm-9"), RUN))
                .isInstanceOfSatisfying(BusinessFailure.class, e -> assertThat(e.code()).isEqualTo("MACHINE_UNKNOWN"));
    }

    private static Machine machine(@Nullable Registration registration) {
        return new Machine("vm-1", "dev-jdoe", "", PowerState.ON, null, 2, 4096, registration, Instant.EPOCH, null, null, null);
    }
}
