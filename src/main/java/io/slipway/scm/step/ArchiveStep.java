package io.slipway.scm.step;

import static io.slipway.scm.step.ScmWork.translated;

import io.slipway.scm.Repositories;
import io.slipway.scm.Repositories.Archiving;
import io.slipway.scm.RepositoryId;
import io.slipway.scm.ScmFault;
import io.slipway.scm.SvnProperties;
import io.slipway.shared.Phrase;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a dump of a repository, which goes on while nobody waits for it. */
@Component
@StepContract(id = "scm.archive", title = "Archive repository", system = "svn",
        description = "Writes everything that was ever committed to a repository into a compressed dump in the archives. The "
                + "repository stays.",
        repeat = StepContract.Repeat.IDEMPOTENT, timeout = "PT6H",
        errors = @BusinessError(code = ScmFault.NO_REPOSITORY, meaning = "There is no such repository."))
class ArchiveStep implements Step<ArchiveStep.Input, ArchiveStep.Output> {

    private final Repositories repositories;
    private final SvnProperties properties;

    ArchiveStep(Repositories repositories, SvnProperties properties) {
        this.repositories = repositories;
        this.properties = properties;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        return translated(() -> progress(input.id(), repositories.archive(input.id(), run.key()), run));
    }

    @Override
    public Progress<Output> check(Input input, String handle, StepRun run) {
        return start(input, run);
    }

    @Override
    public Undo undo(Input input, @Nullable Output output, StepRun run) {
        return translated(() -> {
            repositories.dropArchive(input.id(), run.key());
            return Undo.undone();
        });
    }

    @Override
    public List<Phrase> plan(Input input) {
        return List.of(Phrase.of("scm.archive.plan", input.id().toString()));
    }

    private Progress<Output> progress(RepositoryId id, Archiving archiving, StepRun run) {
        if (!archiving.done()) {
            return Progress.running(run.key(), properties.archivePause(), Phrase.of("scm.archive.running", id.toString()));
        }
        var file = Objects.requireNonNull(archiving.file());
        return Progress.done(new Output(file, archiving.size()), new ExternalThing(file, id.name()));
    }

    record Input(@NotBlank @Describe(value = "Name of the repository", example = "billing") String repository,
                 @Describe(value = "The machine that keeps it; the configured one when empty", example = "svn.example.org")
                 @Nullable String server) {

        RepositoryId id() {
            return ScmWork.id(server, repository);
        }
    }

    record Output(@Describe(value = "Where the dump lies on that machine", example = "/srv/svn/archives/billing-7f3c.dump.gz")
                  String file,
                  @Describe(value = "Its size in bytes", example = "1048576") long size) {
    }
}
