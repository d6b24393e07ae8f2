package io.slipway.network.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.slipway.host.HostFault;
import io.slipway.host.SshProperties;
import io.slipway.network.FirstBootLeases;
import io.slipway.network.Quarantine;
import io.slipway.network.step.ConfigureNetworkStep.Input;
import io.slipway.network.step.ConfigureNetworkStep.Output;
import io.slipway.shared.Ipv4;
import io.slipway.step.BusinessFailure;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.StepRun;
import io.slipway.step.TransientFailure;
import io.slipway.step.Undo;
import io.slipway.vm.PowerState;
import io.slipway.vm.VmFault;
import io.slipway.vm.VmTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ConfigureNetworkStepTest {

    private static final StepRun RUN = run("key-1", "SW-12");
    private static final Input INPUT = input(false, "10.20.0.9");
    private static final String FIRST = "10.20.0.9";
    private static final String OWN = "10.20.0.50";

    private static final SshProperties SSH = new SshProperties(null, null, "root", 22, Duration.ofSeconds(10),
            Duration.ofMinutes(1), DataSize.ofKilobytes(256));

    private final FakeMachines machines = new FakeMachines();
    private final FakeHosts hosts = new FakeHosts();
    private final FakeLeases leases = new FakeLeases();
    private final Quarantine quarantine = mock();
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private final ConfigureNetworkStep step = new ConfigureNetworkStep(
            new FirstBoot(machines, new SshReach(hosts, SSH), leases, quarantine, new Ticking()));

    @BeforeEach
    void aCloneIsOff() {
        machines.states.put("vm-1", PowerState.OFF);
    }

    @Test
    void aCustomizedMachineIsLeftAlone() {
        assertThat(output(step.start(input(true, null), RUN)).way()).isEqualTo("guest customization");
        assertThat(machines.calls).isEmpty();
        assertThat(step.undo(input(true, null), null, RUN)).isEqualTo(Undo.undone());
    }

    @Test
    void aTemplateWithoutEitherWaySaysSo() {
        assertBusiness("NO_FIRST_BOOT_ADDRESS", () -> step.start(input(false, " "), RUN));
    }

    @Test
    void aCloneMovesFromTheFirstBootAddressToItsOwn() {
        var powering = running(step.start(INPUT, RUN));
        assertThat(step.check(INPUT, powering.handle(), RUN)).isEqualTo(powering);
        machines.finish();

        var booting = running(step.check(INPUT, powering.handle(), RUN));
        assertThat(phase(booting)).isEqualTo(Phase.BOOTING);
        assertThat(phase(step.check(INPUT, booting.handle(), RUN))).isEqualTo(Phase.BOOTING);
        hosts.keys.put(FIRST, "SHA256:a");

        var ready = running(step.check(INPUT, booting.handle(), RUN));
        assertThat(phase(ready)).isEqualTo(Phase.READY);
        var moving = running(step.check(INPUT, ready.handle(), RUN));
        assertThat(hosts.configured).containsExactly("dev-jdoe 10.20.0.50 [10.20.0.2, 10.20.0.3] key-1");
        assertThat(phase(step.check(INPUT, moving.handle(), RUN))).isEqualTo(Phase.MOVING);
        assertThat(leases.holds("key-1")).isTrue();
        hosts.move();

        assertThat(output(step.check(INPUT, moving.handle(), RUN))).isEqualTo(new Output(OWN, "first boot"));
        assertThat(leases.queue).isEmpty();
        assertThat(hosts.forgotten).containsExactly(FIRST);
    }

    @Test
    void theNextCloneWaitsForItsTurn() {
        step.start(INPUT, RUN);
        machines.states.put("vm-2", PowerState.OFF);
        var second = new Input("vm-2", false, FIRST, "dev-other", "10.20.0.51", "10.20.0.0/24", "10.20.0.1", "");
        var other = run("key-2", "SW-13");

        var waiting = running(step.start(second, other));
        assertThat(waiting.note().key()).isEqualTo("network.first-boot-in-use");
        assertThat(waiting.note().args()).startsWith(FIRST, "SW-12");
        assertThat(machines.calls).containsExactly("ON vm-1");
        leases.release("key-1");
        assertThat(phase(step.check(second, waiting.handle(), other))).isEqualTo(Phase.POWERING);
        assertThat(machines.calls).containsExactly("ON vm-1", "ON vm-2");
    }

    @Test
    void theLeaseOfARemovedMachineIsTakenOver() {
        leases.queue.add(new FirstBootLeases.Holder("gone", "vm-0", "SW-9"));

        var waiting = running(step.start(INPUT, RUN));
        assertThat(phase(step.check(INPUT, waiting.handle(), RUN))).isEqualTo(Phase.POWERING);
    }

    @Test
    void aNewBeginningAfterEveryPhaseEndsTheSame() {
        step.start(INPUT, RUN);
        step.start(INPUT, RUN);
        machines.finish();
        assertThat(phase(step.start(INPUT, RUN))).isEqualTo(Phase.BOOTING);
        hosts.keys.put(FIRST, "SHA256:a");
        configureAgain();
        configureAgain();
        hosts.move();

        assertThat(output(step.start(INPUT, RUN)).address()).isEqualTo(OWN);
        assertThat(output(step.start(INPUT, RUN)).address()).isEqualTo(OWN);
        assertThat(leases.queue).isEmpty();
    }

    @Test
    void aLostReplyToTheConfigurationIsSettledByLooking() {
        var ready = ready();
        hosts.loseReply = true;
        var moving = running(step.check(INPUT, ready, RUN));
        hosts.move();

        assertThat(output(step.check(INPUT, moving.handle(), RUN)).address()).isEqualTo(OWN);
    }

    @Test
    void aConfigurationThatDidNotArriveIsRepeated() {
        var moving = running(step.check(INPUT, ready(), RUN)).handle();
        now = now.plusSeconds(61);

        var again = running(step.check(INPUT, moving, RUN));
        assertThat(phase(again)).isEqualTo(Phase.READY);
        step.check(INPUT, again.handle(), RUN);
        assertThat(hosts.configured).hasSize(2);
    }

    @Test
    void aCrashAfterTheLeaseWasGivenBackDoesNotQueueAgain() {
        var moving = running(step.check(INPUT, ready(), RUN)).handle();
        hosts.move();
        step.check(INPUT, moving, RUN);
        leases.take("key-2", Ipv4.of(FIRST), "vm-2", "SW-13");
        hosts.keys.put(FIRST, "SHA256:b");

        assertThat(output(step.check(INPUT, moving, RUN)).address()).isEqualTo(OWN);
        assertThat(leases.holds("key-2")).isTrue();
    }

    @Test
    void aTaskThatTheSystemForgotIsJudgedByTheMachine() {
        var powering = running(step.start(INPUT, RUN)).handle();
        machines.tasks.clear();
        assertThat(phase(step.check(INPUT, powering, RUN))).isEqualTo(Phase.POWERING);
        machines.states.put("vm-1", PowerState.ON);
        assertThat(phase(step.check(INPUT, powering, RUN))).isEqualTo(Phase.BOOTING);
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

    @Test
    void undoSwitchesTheMachineOffBeforeTheAddressIsFree() {
        booting();

        assertThat(step.undo(INPUT, null, RUN)).isInstanceOf(Undo.Pending.class);
        assertThat(step.undo(INPUT, null, RUN)).isInstanceOf(Undo.Pending.class);
        assertThat(leases.holds("key-1")).isTrue();
        machines.finish();
        assertThat(step.undo(INPUT, null, RUN)).isEqualTo(Undo.undone());
        assertThat(leases.queue).isEmpty();
        assertThat(hosts.forgotten).containsExactly(FIRST, "10.20.0.50 key-1");
    }

    @Test
    void undoOfAWaitingCloneLeavesTheQueue() {
        leases.queue.add(new FirstBootLeases.Holder("other", "vm-1", "SW-9"));
        step.start(INPUT, RUN);

        assertThat(step.undo(INPUT, null, RUN)).isEqualTo(Undo.undone());
        assertThat(leases.queue).hasSize(1);
        assertThat(machines.calls).isEmpty();
    }

    @Test
    void undoOfARemovedMachineFreesTheAddress() {
        step.start(INPUT, RUN);
        machines.states.clear();

        assertThat(step.undo(INPUT, null, RUN)).isEqualTo(Undo.undone());
        assertThat(leases.queue).isEmpty();
    }

    private void configureAgain() {
        var booting = running(step.start(INPUT, RUN));
        step.check(INPUT, running(step.check(INPUT, booting.handle(), RUN)).handle(), RUN);
    }

    private String booting() {
        var powering = running(step.start(INPUT, RUN));
        machines.finish();
        return running(step.check(INPUT, powering.handle(), RUN)).handle();
    }

    private String ready() {
        var booting = booting();
        hosts.keys.put(FIRST, "SHA256:a");
        return running(step.check(INPUT, booting, RUN)).handle();
    }

    private static Progress.Running<Output> running(Progress<Output> progress) {
        assertThat(progress).isInstanceOf(Progress.Running.class);
        return (Progress.Running<Output>) progress;
    }

    private static Phase phase(Progress<Output> progress) {
        return PhaseHandle.parse(running(progress).handle()).phase();
    }

    private static Output output(Progress<Output> progress) {
        assertThat(progress).isInstanceOf(Progress.Done.class);
        return ((Progress.Done<Output>) progress).output();
    }

    private static void assertBusiness(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessFailure.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static Input input(boolean customized, @Nullable String firstBoot) {
        return new Input("vm-1", customized, firstBoot, "dev-jdoe", "10.20.0.50", "10.20.0.0/24", "10.20.0.1",
                "10.20.0.2,10.20.0.3");
    }

    private static StepRun run(String key, String number) {
        return new StepRun(key, null, number, "rita", 1, Instant.EPOCH);
    }

    private final class Ticking extends Clock {

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
