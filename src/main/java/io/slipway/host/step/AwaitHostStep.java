package io.slipway.host.step;

import io.slipway.host.HostAddress;
import io.slipway.host.HostFault;
import io.slipway.host.HostFault.Kind;
import io.slipway.host.LinuxHosts;
import io.slipway.host.SshProperties;
import io.slipway.shared.Phrase;
import io.slipway.step.Describe;
import io.slipway.step.ExternalThing;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepContract.BusinessError;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Waits for a machine that boots; the handle is the moment since when. */
@Component
@StepContract(id = "host.await", title = "Wait until host answers", system = "hosts",
        description = "Waits until a new machine answers over SSH, gives it host keys of its own in place of its template's, and "
                + "remembers the new key: from then on no other machine is taken for this one.",
        repeat = StepContract.Repeat.IDEMPOTENT, within = "vm.clone", timeout = AwaitHostStep.TIMEOUT,
        errors = @BusinessError(code = HostFault.HOST_KEY_CHANGED,
                meaning = "Another machine than the expected one answers: its host key is not the known one."))
class AwaitHostStep implements Step<AwaitHostStep.Input, AwaitHostStep.Output> {

    static final String TIMEOUT = "PT15M";

    private static final Duration AGAIN = Duration.ofSeconds(5);
    /** Just before the contract's time is over, because the step knows what it waited for. */
    private static final Duration LIMIT = Duration.parse(TIMEOUT).minusSeconds(15);

    private final LinuxHosts hosts;
    private final SshProperties properties;
    private final Clock clock;

    AwaitHostStep(LinuxHosts hosts, SshProperties properties, Clock clock) {
        this.hosts = hosts;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        return look(input, clock.instant(), run);
    }

    @Override
    public Progress<Output> check(Input input, String handle, StepRun run) {
        return look(input, Instant.parse(handle), run);
    }

    @Override
    public Undo undo(Input input, @Nullable Output output, StepRun run) {
        hosts.forget(host(input), run.key());
        return Undo.undone();
    }

    @Override
    public List<Phrase> plan(Input input) {
        return List.of(Phrase.of("host.await.plan", host(input).toString()));
    }

    private Progress<Output> look(Input input, Instant since, StepRun run) {
        var host = host(input);
        try {
            var key = hosts.renewHostKeys(host, run.key());
            return Progress.done(new Output(key.fingerprint()), new ExternalThing(host.toString(), host.toString()));
        } catch (HostFault fault) {
            // A host that boots may refuse sign-ins for a while.
            if (fault.kind() != Kind.UNREACHABLE && fault.kind() != Kind.REFUSED) {
                throw fault.asStepFailure();
            }
            if (clock.instant().isAfter(since.plus(LIMIT))) {
                throw new PermanentFailure(Phrase.of("host.await.gave-up", host.toString(), Duration.parse(TIMEOUT).toMinutes(),
                        fault.phrase()), fault);
            }
            return Progress.running(since.toString(), AGAIN, Phrase.of("host.await.waiting", host.toString()));
        }
    }

    private HostAddress host(Input input) {
        return input.port() == null ? properties.at(input.address()) : new HostAddress(input.address(), input.port());
    }

    record Input(@NotBlank @Describe(value = "IPv4 address or name of the machine", example = "10.20.0.50") String address,
                 @Min(1) @Max(65535) @Describe(value = "Port of its SSH server; empty for the configured one", example = "22")
                 @Nullable Integer port) {
    }

    record Output(@Describe(value = "Fingerprint of the machine's own host key", example = "SHA256:Wl3f…") String fingerprint) {
    }
}
