package io.slipway.host.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.slipway.host.HostAddress;
import io.slipway.host.LinuxHosts;
import io.slipway.MovableClock;
import io.slipway.host.SshProperties;
import io.slipway.host.simulated.HostsInMemory;
import io.slipway.shared.Phrase;
import io.slipway.simulation.SimulatedFault;
import io.slipway.simulation.WorldInMemory;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.StepRun;
import io.slipway.step.TransientFailure;
import io.slipway.step.Undo;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class AwaitHostStepTest {

    private final MovableClock clock = new MovableClock();
    private final WorldInMemory world = new WorldInMemory();
    private final LinuxHosts hosts = HostsInMemory.in(world, 1, clock);
    private final AwaitHostStep step = new AwaitHostStep(hosts, new SshProperties(null, null, "root", 2222, Duration.ofSeconds(5),
            Duration.ofSeconds(30), DataSize.ofKilobytes(64)), clock);
    private final AwaitHostStep.Input input = new AwaitHostStep.Input("192.0.2.10", null);
    private final StepRun run = new StepRun("effect-1", null, "", "", 1, clock.instant());

    @Test
    void aMachineThatBootsIsLookedAtEveryFewSeconds() {
        var running = running(step.start(input, run));

        assertThat(running.again()).isEqualTo(Duration.ofSeconds(5));
        assertThat(running.note()).isEqualTo(Phrase.of("host.await.waiting", "192.0.2.10:2222"));
        assertThat(until(() -> step.check(input, running.handle(), run)).output().fingerprint()).startsWith("SHA256:");
    }

    @Test
    void aMachineThatAnswersHasAKeyOfItsOwnFromThenOn() {
        var handle = running(step.start(input, run)).handle();

        var done = until(() -> step.check(input, handle, run));

        assertThat(hosts.probe(new HostAddress("192.0.2.10", 2222)).fingerprint()).isEqualTo(done.output().fingerprint());
        assertThat(until(() -> step.start(input, run)).output()).as("a repeat").isEqualTo(done.output());
    }

    @Test
    void aMachineThatRefusesSignInsForAWhileIsWaitedFor() {
        world.arm("hosts", "renew-host-keys", SimulatedFault.Kind.BAD_CREDENTIALS);

        assertThat(step.start(input, run)).isInstanceOf(Progress.Running.class);
    }

    @Test
    void anErrorOnTheMachineIsTriedAgainLater() {
        world.arm("hosts", "renew-host-keys", SimulatedFault.Kind.NO_RESOURCES);

        assertThatThrownBy(() -> step.start(input, run)).isInstanceOf(TransientFailure.class);
    }

    @Test
    void aMachineThatNeverAnswersIsGivenUpWithTheReasonBeforeTheTimeIsOver() {
        var handle = running(step.start(input, run)).handle();
        clock.pass(Duration.parse(AwaitHostStep.TIMEOUT).minusSeconds(20));
        world.arm("hosts", "renew-host-keys", SimulatedFault.Kind.UNREACHABLE);
        assertThat(step.check(input, handle, run)).isInstanceOf(Progress.Running.class);
        clock.pass(Duration.ofSeconds(10));
        world.arm("hosts", "renew-host-keys", SimulatedFault.Kind.UNREACHABLE);

        assertThatThrownBy(() -> step.check(input, handle, run)).isInstanceOfSatisfying(PermanentFailure.class, failure -> {
            assertThat(failure.phrase().key()).isEqualTo("host.await.gave-up");
            assertThat(failure.phrase().args()).last().isInstanceOf(Phrase.class);
        });
    }

    @Test
    void undoForgetsTheKeyAndMayBeRepeated() {
        var address = new HostAddress("192.0.2.10", 2222);
        var handle = running(step.start(input, run)).handle();
        var done = until(() -> step.check(input, handle, run));

        assertThat(step.undo(input, done.output(), run)).isInstanceOf(Undo.Undone.class);
        assertThat(step.undo(input, null, run)).isInstanceOf(Undo.Undone.class);

        assertThatThrownBy(() -> hosts.probe(address)).hasMessageContaining("host.unreachable");
    }

    @Test
    void undoLeavesAKeyAloneThatWasKnownBeforeTheRequest() {
        var address = new HostAddress("192.0.2.10", 2222);
        var handle = running(step.start(input, run)).handle();
        var done = until(() -> step.check(input, handle, run));

        step.undo(input, done.output(), new StepRun("effect-2", null, "", "", 1, clock.instant()));

        assertThat(hosts.probe(address).fingerprint()).isEqualTo(done.output().fingerprint());
    }

    @Test
    void aModelMayGiveThePortAsText() {
        var read = new ObjectMapper().convertValue(Map.of("address", "192.0.2.10", "port", "22"), AwaitHostStep.Input.class);

        assertThat(read.port()).isEqualTo(22);
        assertThat(step.plan(read)).containsExactly(Phrase.of("host.await.plan", "192.0.2.10"));
        assertThat(step.plan(input)).containsExactly(Phrase.of("host.await.plan", "192.0.2.10:2222"));
    }

    private static Progress.Running<AwaitHostStep.Output> running(Progress<AwaitHostStep.Output> progress) {
        return (Progress.Running<AwaitHostStep.Output>) progress;
    }

    private Progress.Done<AwaitHostStep.Output> until(Supplier<Progress<AwaitHostStep.Output>> look) {
        for (var i = 0; i < 10; i++) {
            if (look.get() instanceof Progress.Done<AwaitHostStep.Output> done) {
                return done;
            }
            clock.pass(Duration.ofSeconds(5));
        }
        throw new AssertionError("the host never answered");
    }
}
