package io.slipway.network.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.slipway.host.SshProperties;
import io.slipway.network.Quarantine;
import io.slipway.network.step.ConfigureNetworkStep.Input;
import io.slipway.network.step.ConfigureNetworkStep.Output;
import io.slipway.step.BusinessFailure;
import io.slipway.step.Progress;
import io.slipway.step.StepRun;
import io.slipway.vm.PowerState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.util.unit.DataSize;

/** A clone that has to be given its address at its first boot, with systems that do as they are told. */
abstract class FirstBootTrial {

    static final StepRun RUN = run("key-1", "SW-12");
    static final Input INPUT = input(false, "10.20.0.9");
    static final String FIRST = "10.20.0.9";
    static final String OWN = "10.20.0.50";

    static final SshProperties SSH = new SshProperties(null, null, "root", 22, Duration.ofSeconds(10),
            Duration.ofMinutes(1), DataSize.ofKilobytes(256));

    final FakeMachines machines = new FakeMachines();
    final FakeHosts hosts = new FakeHosts();
    final FakeLeases leases = new FakeLeases();
    final Quarantine quarantine = mock();
    Instant now = Instant.parse("2026-03-01T08:00:00Z");
    final ConfigureNetworkStep step = new ConfigureNetworkStep(
            new FirstBoot(machines, new SshReach(hosts, SSH), leases, quarantine, new Ticking()));

    @BeforeEach
    void aCloneIsOff() {
        machines.states.put("vm-1", PowerState.OFF);
    }

    String booting() {
        var powering = running(step.start(INPUT, RUN));
        machines.finish();
        return running(step.check(INPUT, powering.handle(), RUN)).handle();
    }

    String ready() {
        var booting = booting();
        hosts.keys.put(FIRST, "SHA256:a");
        return running(step.check(INPUT, booting, RUN)).handle();
    }

    static Progress.Running<Output> running(Progress<Output> progress) {
        assertThat(progress).isInstanceOf(Progress.Running.class);
        return (Progress.Running<Output>) progress;
    }

    static Phase phase(Progress<Output> progress) {
        return PhaseHandle.parse(running(progress).handle()).phase();
    }

    static Output output(Progress<Output> progress) {
        assertThat(progress).isInstanceOf(Progress.Done.class);
        return ((Progress.Done<Output>) progress).output();
    }

    static void assertBusiness(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessFailure.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    static Input input(boolean customized, @Nullable String firstBoot) {
        return new Input("vm-1", customized, firstBoot, "dev-jdoe", "10.20.0.50", "10.20.0.0/24", "10.20.0.1",
                "10.20.0.2,10.20.0.3");
    }

    static StepRun run(String key, String number) {
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
