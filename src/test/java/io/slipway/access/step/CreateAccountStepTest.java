package io.slipway.access.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.slipway.host.HostAddress;
import io.slipway.host.LinuxHosts;
import io.slipway.host.LinuxHosts.NewAccount;
import io.slipway.host.SshProperties;
import io.slipway.host.simulated.HostsInMemory;
import io.slipway.shared.AccountName;
import io.slipway.shared.Phrase;
import io.slipway.simulation.SimulatedFault;
import io.slipway.simulation.WorldInMemory;
import io.slipway.step.BusinessFailure;
import io.slipway.step.Lookup;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.StepRun;
import io.slipway.step.TransientFailure;
import io.slipway.step.Undo;
import jakarta.validation.Validation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class CreateAccountStepTest {

    private static final String KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILVwlUR9z5gHAsdSJrESQBRXyTXsy5GXp9hXcfIeTYZz "
            + "jdoe@example.org";

    private final HostAddress host = new HostAddress("192.0.2.10", 22);
    private final AccountName name = new AccountName("jdoe");
    private final WorldInMemory world = new WorldInMemory();
    private final LinuxHosts hosts = HostsInMemory.in(world, 0, Clock.systemUTC());
    private final CreateAccountStep step = new CreateAccountStep(hosts, new SshProperties(null, null, "root", 22,
            Duration.ofSeconds(5), Duration.ofSeconds(30), DataSize.ofKilobytes(64)));
    private final CreateAccountStep.Input input = input(KEY);
    private final StepRun run = new StepRun("effect-1", null, "", "", 1, Instant.EPOCH);

    @BeforeEach
    void pin() {
        hosts.renewHostKeys(host, "effect-0");
    }

    @Test
    void anAccountIsMadeWithTheEffectsKey() {
        var done = (Progress.Done<CreateAccountStep.Output>) step.start(input, run);

        var account = hosts.findAccount(host, name).orElseThrow();
        assertThat(account.marker()).isEqualTo("effect-1");
        assertThat(done.output()).isEqualTo(new CreateAccountStep.Output("jdoe", account.uid()));
        assertThat(done.external().id()).isEqualTo("jdoe@192.0.2.10");
    }

    @Test
    void whatALostReplyHidIsFoundBeforeARepeat() {
        world.arm("hosts", "create-account", SimulatedFault.Kind.LOST_REPLY);
        assertThatThrownBy(() -> step.start(input, run)).isInstanceOf(TransientFailure.class);

        assertThat(step.find(input, run)).isInstanceOf(Lookup.Found.class);
    }

    @Test
    void whatWasNeverMadeIsAbsent() {
        assertThat(step.find(input, run)).isInstanceOf(Lookup.Absent.class);
    }

    @Test
    void theAccountOfAnotherEffectIsNeitherFoundNorTouched() {
        hosts.createAccount(host, new NewAccount(name, "John Doe", KEY, false, "effect-9"));

        assertThat(step.find(input, run)).isInstanceOf(Lookup.Absent.class);
        assertThatThrownBy(() -> step.start(input, run)).isInstanceOfSatisfying(BusinessFailure.class,
                failure -> assertThat(failure.code()).isEqualTo("ACCOUNT_EXISTS"));
        assertThat(step.undo(input, null, run)).isInstanceOf(Undo.Undone.class);
        assertThat(hosts.findAccount(host, name).orElseThrow().marker()).isEqualTo("effect-9");
    }

    @Test
    void aKeyThatIsNoneIsRefusedBeforeAnythingHappens() {
        assertThatThrownBy(() -> step.start(input("hello"), run)).isInstanceOf(PermanentFailure.class);

        assertThat(hosts.findAccount(host, name)).isEmpty();
    }

    @Test
    void undoRemovesTheAccountAndMayBeRepeated() {
        var done = (Progress.Done<CreateAccountStep.Output>) step.start(input, run);

        assertThat(step.undo(input, done.output(), run)).isInstanceOf(Undo.Undone.class);
        assertThat(step.undo(input, done.output(), run)).isInstanceOf(Undo.Undone.class);

        assertThat(hosts.findAccount(host, name)).isEmpty();
    }

    @Test
    void anAccountWhoseMarkerWasChangedByHandStaysAndThatIsSaid() {
        var done = (Progress.Done<CreateAccountStep.Output>) step.start(input, run);
        hosts.removeAccount(host, name, run.key());
        hosts.createAccount(host, new NewAccount(name, "Jane Doe", KEY, true, "by hand"));

        assertThat(step.undo(input, done.output(), run)).isEqualTo(
                Undo.impossible(Phrase.of("access.create-account.not-ours", "jdoe", "192.0.2.10")));
        assertThat(hosts.findAccount(host, name).orElseThrow().marker()).isEqualTo("by hand");
    }

    @Test
    void undoOnAHostThatDoesNotAnswerIsTriedAgainLater() {
        world.arm("hosts", "remove-account", SimulatedFault.Kind.UNREACHABLE);

        assertThatThrownBy(() -> step.undo(input, null, run)).isInstanceOf(TransientFailure.class);
    }

    @Test
    void undoOnAHostThatIsNotKnownAnyMoreSaysWhatStays() {
        hosts.forget(host);

        var undo = step.undo(input, null, run);

        assertThat(undo).isInstanceOfSatisfying(Undo.Impossible.class,
                impossible -> assertThat(impossible.why().key()).isEqualTo("access.create-account.stays"));
    }

    @Test
    void aModelMayGiveEverythingAsText() {
        var values = Map.of("address", "192.0.2.10", "accountName", "jdoe", "fullName", "Jane Doe", "sshPublicKey", KEY);
        var read = new ObjectMapper().convertValue(values, CreateAccountStep.Input.class);

        assertThat(read).isEqualTo(input);
        assertThat(read.withSudo()).isTrue();
        assertThat(step.plan(read)).containsExactly(Phrase.of("access.create-account.plan-sudo", "jdoe", "192.0.2.10"));
    }

    @Test
    void aNameThatNoHostTakesIsNoInput() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var wrong = new CreateAccountStep.Input("192.0.2.10", "Jane Doe", " ", KEY, null);

            assertThat(factory.getValidator().validate(wrong)).extracting(violation -> violation.getPropertyPath().toString())
                    .containsExactlyInAnyOrder("accountName", "fullName");
        }
    }

    private static CreateAccountStep.Input input(String key) {
        return new CreateAccountStep.Input("192.0.2.10", "jdoe", "Jane Doe", key, null);
    }
}
