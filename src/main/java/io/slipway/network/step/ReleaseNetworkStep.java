package io.slipway.network.step;

import io.slipway.network.Allocations;
import io.slipway.shared.Ipv4;
import io.slipway.shared.Phrase;
import io.slipway.step.Describe;
import io.slipway.step.ExternalThing;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepRun;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives back what a removed machine had; an address that belongs to another machine by now is left alone. */
@Component
@StepContract(id = "network.release", title = "Release host name and address", system = "database",
        description = "Gives the address and the host name of a removed machine back, "
                + "and forgets the host key that was known for it.",
        repeat = StepContract.Repeat.IDEMPOTENT,
        irreversible = "The address and the name may belong to another machine by now.")
class ReleaseNetworkStep implements Step<ReleaseNetworkStep.Input, ReleaseNetworkStep.Output> {

    private final Allocations allocations;
    private final SshReach reach;

    ReleaseNetworkStep(Allocations allocations, SshReach reach) {
        this.allocations = allocations;
        this.reach = reach;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        var address = Ipv4.of(input.address());
        if (allocations.isHeld(input.hostName(), address)) {
            reach.forget(address);
        }
        var released = allocations.release(input.hostName(), address);
        return Progress.done(new Output(released), new ExternalThing(input.address(), input.hostName()));
    }

    @Override
    public List<Phrase> plan(Input input) {
        return List.of(Phrase.of("network.plan-release", input.address(), input.hostName()));
    }

    record Input(@NotBlank @Describe(value = "Host name without a domain", example = "dev-jdoe") String hostName,
                 @NotBlank @Describe(value = "IPv4 address", example = "10.20.0.50") String address) {
    }

    record Output(@Describe(value = "Whether the machine still had the address", example = "true") boolean released) {
    }
}
