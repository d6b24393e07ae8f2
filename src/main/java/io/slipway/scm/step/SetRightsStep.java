package io.slipway.scm.step;

import static io.slipway.scm.step.ScmWork.translated;

import io.slipway.scm.RepositoryAccess;
import io.slipway.scm.RepositoryId;
import io.slipway.scm.ScmFault;
import io.slipway.shared.NotFound;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Binds a repository to a project, whose groups it follows from then on. */
@Component
@StepContract(id = "scm.set-rights", title = "Set rights on repository", system = "svn",
        description = "Gives the groups of a project their rights on its repository. The rights follow every later change of the "
                + "groups by themselves.",
        repeat = StepContract.Repeat.IDEMPOTENT, within = "scm.create-repository",
        errors = {@BusinessError(code = ScmFault.NO_REPOSITORY, meaning = "There is no such repository."),
            @BusinessError(code = "NO_PROJECT", meaning = "There is no such project."),
            @BusinessError(code = "OTHER_PROJECT", meaning = "The repository belongs to another project.")})
class SetRightsStep implements Step<SetRightsStep.Input, SetRightsStep.Output> {

    private final RepositoryAccess access;

    SetRightsStep(RepositoryAccess access) {
        this.access = access;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        return translated(() -> {
            if (!bound(input, run)) {
                throw new BusinessFailure("OTHER_PROJECT", Phrase.of("scm.other-project", input.id().toString()));
            }
            return Progress.done(new Output(input.project()), new ExternalThing(input.id().toString(), input.id().name()));
        });
    }

    @Override
    public Undo undo(Input input, @Nullable Output output, StepRun run) {
        try {
            access.unbind(input.id(), run.key());
        } catch (ScmFault fault) {
            if (fault.kind() != ScmFault.Kind.NO_REPOSITORY) {
                throw fault.asStepFailure();
            }
            access.forget(input.id());
        }
        return Undo.undone();
    }

    @Override
    public List<Phrase> plan(Input input) {
        return List.of(Phrase.of("scm.set-rights.plan", input.project(), input.id().toString()));
    }

    private boolean bound(Input input, StepRun run) {
        try {
            return access.bind(input.id(), input.project(), run.key());
        } catch (NotFound unknown) {
            throw new BusinessFailure("NO_PROJECT", unknown.phrase(), unknown);
        }
    }

    record Input(@NotBlank @Describe(value = "Name of the repository", example = "billing") String repository,
                 @Describe(value = "The machine that keeps it; the configured one when empty", example = "svn.example.org")
                 @Nullable String server,
                 @NotBlank @Describe(value = "Key of the project", example = "billing") String project) {

        RepositoryId id() {
            return ScmWork.id(server, repository);
        }
    }

    record Output(@Describe(value = "Key of the project that the rights follow", example = "billing") String project) {
    }
}
