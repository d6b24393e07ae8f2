package io.slipway.network.step;

import io.slipway.network.AllocationRefused;
import io.slipway.network.Allocations;
import io.slipway.network.Reservation;
import io.slipway.shared.Phrase;
import io.slipway.step.BusinessFailure;
import io.slipway.step.Describe;
import io.slipway.step.ExternalThing;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepContract.BusinessError;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reserves an address and a host name; the effect's key makes a repeat the same reservation. */
@Component
@StepContract(id = "network.reserve", title = "Reserve host name and address", system = "database",
        description = "Takes a free address of an IP pool, as a rule the lowest, and a host name made of \"dev-\" and the given "
                + "base. An address at which somebody answers is put into quarantine and the next one is taken. "
                + "Name and address stay taken until they are released.",
        repeat = StepContract.Repeat.IDEMPOTENT,
        errors = {@BusinessError(code = "POOL_FULL", meaning = "Every address of the pool, or of all pools, is in use."),
            @BusinessError(code = "NO_POOL", meaning = "There is no such IP pool, or none at all.")})
class ReserveNetworkStep implements Step<ReserveNetworkStep.Input, ReserveNetworkStep.Output> {

    private static final String PREFIX = "dev-";

    private final Allocations allocations;
    private final SilentAddress addresses;

    ReserveNetworkStep(Allocations allocations, SilentAddress addresses) {
        this.allocations = allocations;
        this.addresses = addresses;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        try {
            return done(addresses.reserve(run, input.poolOrAny(), PREFIX + input.hostNameBase()));
        } catch (AllocationRefused e) {
            throw new BusinessFailure(e.reason().name(), e.phrase(), e);
        }
    }

    @Override
    public Undo undo(Input input, @Nullable Output output, StepRun run) {
        allocations.release(run.key());
        return Undo.undone();
    }

    @Override
    public List<Phrase> plan(Input input) {
        var pool = input.poolOrAny();
        return List.of(pool == null ? Phrase.of("network.plan-reserve-any", PREFIX + input.hostNameBase())
                : Phrase.of("network.plan-reserve", PREFIX + input.hostNameBase(), pool));
    }

    private static Progress<Output> done(Reservation held) {
        var guest = held.guest();
        var dns = guest.dns().stream().map(Object::toString).collect(Collectors.joining(","));
        return Progress.done(new Output(guest.hostName(), guest.address().toString(), guest.network().toString(),
                guest.gateway().toString(), dns, held.pool()), new ExternalThing(guest.address().toString(), guest.hostName()));
    }

    record Input(@NotBlank @Size(max = 60) @Describe(value = "What the host name is made of, after \"dev-\"", example = "jdoe")
                 String hostNameBase,
                 @Describe(value = "IP pool; empty for the first one with a free address", example = "dev-lan")
                 @Nullable String pool) {

        @Nullable String poolOrAny() {
            return pool == null || pool.isBlank() ? null : pool.strip();
        }
    }

    record Output(@Describe(value = "Host name without a domain", example = "dev-jdoe") String hostName,
                  @Describe(value = "IPv4 address", example = "10.20.0.50") String address,
                  @Describe(value = "Network of the address", example = "10.20.0.0/24") String network,
                  @Describe(value = "Default gateway", example = "10.20.0.1") String gateway,
                  @Describe(value = "Name servers, separated by commas; may be empty", example = "10.20.0.2,10.20.0.3")
                  String dns,
                  @Describe(value = "IP pool that the address is from", example = "dev-lan") String pool) {
    }
}
