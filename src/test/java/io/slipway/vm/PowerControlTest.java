package io.slipway.vm;

import io.slipway.MovableClock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.vm.simulated.SimulatedVcenter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PowerControlTest {

    private static final String RUNNING = "vm-14";

    private final SimulatedVcenter vcenter = new SimulatedVcenter();
    private final PowerControl control = new PowerControl(vcenter.vms(), vcenter.clock(), vcenter::advance);

    @Test
    void itReturnsWhenTheMachineIsInItsNewState() {
        control.apply(RUNNING, PowerAction.OFF);

        assertThat(vcenter.vms().find(RUNNING)).map(VirtualMachine::powerState).contains(PowerState.OFF);
    }

    @Test
    void aMachineInThatStateAlreadyIsLeftAlone() {
        var before = vcenter.clock().instant();

        control.apply(RUNNING, PowerAction.ON);

        assertThat(vcenter.clock().instant()).isEqualTo(before);
    }

    @Test
    void itDoesNotWaitForEver() {
        var standingStill = new MovableClock();
        var impatient = new PowerControl(vcenter.vms(), standingStill, pause -> standingStill.pass(Duration.ofMinutes(1)));

        assertThatThrownBy(() -> impatient.apply(RUNNING, PowerAction.OFF))
                .isInstanceOfSatisfying(VmFault.class,
                        fault -> assertThat(fault.phrase().key()).isEqualTo("vm.power-unfinished"));
    }

    @Test
    void whatTheSystemRefusesIsThrown() {
        assertThatThrownBy(() -> control.apply("vm-999", PowerAction.ON)).isInstanceOf(VmFault.class);
    }
}
