package io.slipway.network.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.slipway.host.HostFault;
import io.slipway.shared.Ipv4;
import io.slipway.step.PermanentFailure;
import io.slipway.step.TransientFailure;
import io.slipway.vm.VmFault;
import io.slipway.vm.VmTask;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConfigureNetworkFailuresTest extends FirstBootTrial {

    @Test
    void aTemplateWithoutEitherWaySaysSo() {
        assertBusiness("NO_FIRST_BOOT_ADDRESS", () -> step.start(input(false, " "), RUN));
    }

    @Test
    void aFailedSwitchSaysWhy() {
        var powering = running(step.start(INPUT, RUN)).handle();
        machines.tasks.replaceAll((id, task) -> new VmTask.Failed(FakeMachines.fault(VmFault.Kind.NO_PERMISSION)));

        assertThatThrownBy(() -> step.check(INPUT, powering, RUN)).isInstanceOf(PermanentFailure.class);
        machines.tasks.replaceAll((id, task) -> new VmTask.Failed(FakeMachines.fault(VmFault.Kind.NO_RESOURCES)));
        assertThatThrownBy(() -> step.check(INPUT, powering, RUN)).isInstanceOf(TransientFailure.class);
    }

    @Test
    void aForeignMachineAtTheReservedAddressIsNotTakenForOurs() {
        hosts.keys.put(OWN, "SHA256:foreign");
        assertBusiness("ADDRESS_IN_USE", () -> step.start(INPUT, RUN));

        hosts.keys.clear();
        var moving = running(step.check(INPUT, ready(), RUN)).handle();
        hosts.move();
        hosts.keys.put(OWN, "SHA256:foreign");
        assertBusiness("ADDRESS_IN_USE", () -> step.check(INPUT, moving, RUN));
        verify(quarantine, times(2)).add(Ipv4.of(OWN), "tcp/22");
    }

    @Test
    void aForeignMachineAtTheFirstBootAddressIsNotConfigured() {
        hosts.faults.put(FIRST, HostFault.Kind.REFUSED);

        assertThatThrownBy(() -> step.start(INPUT, RUN)).isInstanceOf(TransientFailure.class)
                .hasMessageContaining("network.first-boot-occupied");
        assertThat(machines.calls).isEmpty();
    }

    @Test
    void aChangedHostKeyIsABusinessError() {
        var moving = running(step.check(INPUT, ready(), RUN)).handle();
        hosts.faults.put(OWN, HostFault.Kind.KEY_CHANGED);

        assertBusiness("HOST_KEY_CHANGED", () -> step.check(INPUT, moving, RUN));
    }

    @Test
    void aMachineThatNeverAnswersEndsTheWaitButMayAnswerLate() {
        var booting = booting();
        now = now.plus(Duration.ofMinutes(16));

        assertThatThrownBy(() -> step.check(INPUT, booting, RUN)).isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("network.first-boot-silent");
        hosts.keys.put(FIRST, "SHA256:a");
        assertThat(phase(step.check(INPUT, booting, RUN))).isEqualTo(Phase.READY);
    }

    @Test
    void aMachineThatGetsLostOnTheWayEndsTheWait() {
        var moving = running(step.check(INPUT, ready(), RUN)).handle();
        hosts.keys.clear();
        now = now.plus(Duration.ofMinutes(6));

        assertThatThrownBy(() -> step.check(INPUT, moving, RUN)).isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("network.own-address-silent");
    }
}
