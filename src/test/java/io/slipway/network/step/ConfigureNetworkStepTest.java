package io.slipway.network.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.network.FirstBootLeases;
import io.slipway.network.step.ConfigureNetworkStep.Input;
import io.slipway.network.step.ConfigureNetworkStep.Output;
import io.slipway.shared.Ipv4;
import io.slipway.step.Undo;
import io.slipway.vm.PowerState;
import org.junit.jupiter.api.Test;

class ConfigureNetworkStepTest extends FirstBootTrial {

    @Test
    void aCustomizedMachineIsLeftAlone() {
        assertThat(output(step.start(input(true, null), RUN)).way()).isEqualTo("guest customization");
        assertThat(machines.calls).isEmpty();
        assertThat(step.undo(input(true, null), null, RUN)).isEqualTo(Undo.undone());
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

    private void configureAgain() {
        var booting = running(step.start(INPUT, RUN));
        step.check(INPUT, running(step.check(INPUT, booting.handle(), RUN)).handle(), RUN);
    }
}
