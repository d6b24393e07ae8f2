package io.slipway.host.step;

import io.slipway.host.HostAddress;
import io.slipway.host.LinuxHosts;
import io.slipway.host.SshProperties;
import io.slipway.shared.Phrase;
import io.slipway.step.Describe;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepRun;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Forgets the key of a machine that is gone, so that the next one may have its address. */
@Component
@StepContract(id = "host.forget", title = "Forget host key", system = "hosts",
        description = "Forgets the remembered host key of an address whose machine is gone. Talks to no host.",
        repeat = StepContract.Repeat.IDEMPOTENT,
        irreversible = "The machine that had the key is gone; a new one gets a key of its own.")
class ForgetHostStep implements Step<ForgetHostStep.Input, ForgetHostStep.Output> {

    private final LinuxHosts hosts;
    private final SshProperties properties;

    ForgetHostStep(LinuxHosts hosts, SshProperties properties) {
        this.hosts = hosts;
        this.properties = properties;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        hosts.forget(input.port() == null ? properties.at(input.address()) : new HostAddress(input.address(), input.port()));
        return Progress.done(new Output());
    }

    @Override
    public List<Phrase> plan(Input input) {
        return List.of(Phrase.of("host.forget.plan", input.address()));
    }

    record Input(@NotBlank @Describe(value = "IPv4 address or name of the machine", example = "10.20.0.50") String address,
                 @Min(1) @Max(65535) @Describe(value = "Port of its SSH server; empty for the configured one", example = "22")
                 @Nullable Integer port) {
    }

    record Output() {
    }
}
