package io.slipway.network.step;

import io.slipway.network.Names;
import io.slipway.network.Ports;
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

/** Gives a name or a port back; one that belongs to another reservation by now is left alone. */
@Component
@StepContract(id = "network.release-reservation", title = "Release a name or port", system = "database",
        description = "Gives back the name or the port that network.reserve-name or network.reserve-port took. "
                + "The reservation names it, so one that somebody else has taken since is left alone.",
        repeat = StepContract.Repeat.IDEMPOTENT,
        irreversible = "The name or the port may belong to somebody else by now.")
class ReleaseReservationStep implements Step<ReleaseReservationStep.Input, ReleaseReservationStep.Output> {

    private final Names names;
    private final Ports ports;

    ReleaseReservationStep(Names names, Ports ports) {
        this.names = names;
        this.ports = ports;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        var released = names.release(input.reservation()) | ports.release(input.reservation());
        return Progress.done(new Output(released), new ExternalThing(input.reservation(), input.reservation()));
    }

    @Override
    public List<Phrase> plan(Input input) {
        return List.of(Phrase.of("network.plan-release-reservation"));
    }

    record Input(@NotBlank @Describe(value = "What the reserving step gave as reservation",
            example = "7f3c2a10-5b1e-11f1-9d2a-0242ac120002") String reservation) {
    }

    record Output(@Describe(value = "Whether it was still reserved", example = "true") boolean released) {
    }
}
