package io.slipway.network.step;

import io.slipway.network.AllocationRefused;
import io.slipway.network.Names;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reserves a name; the effect's key makes a repeat the same reservation. */
@Component
@StepContract(id = "network.reserve-name", title = "Reserve a name", system = "database",
        description = "Takes a name that is unique within its scope, such as a repository's. It is made of lower-case letters, "
                + "digits and hyphens and stays taken until its reservation is released.",
        repeat = StepContract.Repeat.IDEMPOTENT,
        errors = @BusinessError(code = "NAME_TAKEN", meaning = "The name is taken, and no other one would do."))
class ReserveNameStep implements Step<ReserveNameStep.Input, ReserveNameStep.Output> {

    private final Names names;

    ReserveNameStep(Names names) {
        this.names = names;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        try {
            return done(names.reserve(run.key(), run.requestId(), input.scope(), input.wanted(), input.exact()), run);
        } catch (AllocationRefused e) {
            throw new BusinessFailure(e.reason().name(), e.phrase(), e);
        }
    }

    @Override
    public Undo undo(Input input, @Nullable Output output, StepRun run) {
        names.release(run.key());
        return Undo.undone();
    }

    @Override
    public List<Phrase> plan(Input input) {
        return List.of(Phrase.of(input.exact() ? "network.plan-reserve-name" : "network.plan-reserve-name-like", input.wanted(),
                input.scope()));
    }

    private static Progress<Output> done(String name, StepRun run) {
        return Progress.done(new Output(name, run.key()), new ExternalThing(name, name));
    }

    record Input(@NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{0,39}")
                 @Describe(value = "What kind of name: lower-case letters, digits and hyphens", example = "svn-repository")
                 String scope,
                 @NotBlank @Size(max = 200) @Describe(value = "The wanted name; what it may not contain becomes a hyphen",
                         example = "billing") String wanted,
                 @Describe(value = "Whether only this name will do; otherwise a taken one gets a number", example = "true")
                 boolean exact) {
    }

    record Output(@Describe(value = "The name", example = "billing") String name,
                  @Describe(value = "Reservation, to release the name with", example = "7f3c2a10-5b1e-11f1-9d2a-0242ac120002")
                  String reservation) {
    }
}
