package io.slipway.network.step;

import io.slipway.network.AllocationRefused;
import io.slipway.network.Ports;
import io.slipway.shared.Phrase;
import io.slipway.step.BusinessFailure;
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
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reserves a TCP port of a host; the effect's key makes a repeat the same reservation. */
@Component
@StepContract(id = "network.reserve-port", title = "Reserve a port", system = "database",
        description = "Takes the lowest free port of a range on a host. It stays taken until its reservation is released.",
        repeat = StepContract.Repeat.IDEMPOTENT,
        errors = @BusinessError(code = "NO_PORT", meaning = "Every port of the range is in use on that host."))
class ReservePortStep implements Step<ReservePortStep.Input, ReservePortStep.Output> {

    private final Ports ports;

    ReservePortStep(Ports ports) {
        this.ports = ports;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        if (input.first() > input.last()) {
            throw new PermanentFailure(Phrase.of("network.ports-wrong", text(input.first()), text(input.last())));
        }
        try {
            return done(input, ports.reserve(run.key(), run.requestId(), input.host(), input.first(), input.last()), run);
        } catch (AllocationRefused e) {
            throw new BusinessFailure(e.reason().name(), e.phrase(), e);
        }
    }

    @Override
    public Undo undo(Input input, @Nullable Output output, StepRun run) {
        ports.release(run.key());
        return Undo.undone();
    }

    @Override
    public List<Phrase> plan(Input input) {
        return List.of(Phrase.of("network.plan-reserve-port", text(input.first()), text(input.last()), input.host()));
    }

    private static Progress<Output> done(Input input, int port, StepRun run) {
        return Progress.done(new Output(port, run.key()),
                new ExternalThing(input.host() + ":" + port, input.host() + ":" + port));
    }

    private static String text(int port) {
        return Integer.toString(port);
    }

    record Input(@NotBlank @Size(max = 200)
                 @Describe(value = "The host, called the same every time", example = "web-1.example.org") String host,
                 @Min(1) @Max(65535) @Describe(value = "Lowest port", example = "8000") int first,
                 @Min(1) @Max(65535) @Describe(value = "Highest port", example = "8999") int last) {
    }

    record Output(@Describe(value = "The port", example = "8000") int port,
                  @Describe(value = "Reservation, to release the port with", example = "7f3c2a10-5b1e-11f1-9d2a-0242ac120002")
                  String reservation) {
    }
}
