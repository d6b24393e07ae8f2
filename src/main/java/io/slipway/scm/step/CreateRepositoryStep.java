package io.slipway.scm.step;

import static io.slipway.scm.step.ScmWork.translated;

import io.slipway.scm.Repositories;
import io.slipway.scm.RepositoryId;
import io.slipway.scm.ScmFault;
import io.slipway.shared.Phrase;
import io.slipway.step.Describe;
import io.slipway.step.ExternalThing;
import io.slipway.step.Lookup;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepContract.BusinessError;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a repository; one into which people committed is not taken back. */
@Component
@StepContract(id = "scm.create-repository", title = "Create repository", system = "svn",
        description = "Creates a Subversion repository that nobody may read or write until it is given rights. Taking it back "
                + "removes it, unless somebody has committed to it since.",
        repeat = StepContract.Repeat.FINDABLE,
        errors = @BusinessError(code = ScmFault.NAME_TAKEN, meaning = "There is a repository of that name that was not made "
                + "for this."))
class CreateRepositoryStep implements Step<CreateRepositoryStep.Input, CreateRepositoryStep.Output> {

    private static final String EMPTY = "EMPTY";

    private final Repositories repositories;

    CreateRepositoryStep(Repositories repositories) {
        this.repositories = repositories;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        return translated(() -> {
            repositories.create(input.id(), input.directories(), run.key());
            return done(input.id());
        });
    }

    @Override
    public Lookup<Output> find(Input input, StepRun run) {
        return translated(() -> repositories.find(input.id()).filter(found -> found.marker().equals(run.key()))
                .map(found -> Lookup.found(done(input.id()))).orElseGet(Lookup::absent));
    }

    @Override
    public Undo undo(Input input, @Nullable Output output, StepRun run) {
        return translated(() -> {
            var found = repositories.find(input.id());
            if (found.isEmpty() || !found.get().marker().equals(run.key())) {
                return Undo.undone();
            }
            if (found.get().youngest() > (input.directories() ? 1 : 0)) {
                return Undo.impossible(Phrase.of("scm.in-use", input.id().toString()));
            }
            repositories.remove(input.id(), run.key());
            return Undo.undone();
        });
    }

    @Override
    public List<Phrase> plan(Input input) {
        return List.of(Phrase.of("scm.create.plan", input.id().toString()));
    }

    private Progress<Output> done(RepositoryId id) {
        var url = repositories.url(id);
        return Progress.done(new Output(id.name(), url), new ExternalThing(id.toString(), id.name(), url));
    }

    record Input(@NotBlank @Size(max = 63)
                 @Describe(value = "Name of the repository: small letters, digits and hyphens", example = "billing") String name,
                 @Describe(value = "The machine that keeps it; the configured one when empty", example = "svn.example.org")
                 @Nullable String server,
                 @Describe(value = "EMPTY for one without directories; otherwise it begins with trunk, branches and tags",
                         example = "TRUNK_BRANCHES_TAGS") @Nullable String layout) {

        RepositoryId id() {
            return ScmWork.id(server, name);
        }

        boolean directories() {
            return !EMPTY.equals(layout);
        }
    }

    record Output(@Describe(value = "Name of the repository", example = "billing") String name,
                  @Describe(value = "Where to check it out", example = "https://svn.example.org/svn/billing") String url) {
    }
}
