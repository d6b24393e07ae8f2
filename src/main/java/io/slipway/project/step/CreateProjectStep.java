package io.slipway.project.step;

import io.slipway.project.Access;
import io.slipway.project.BranchLayout;
import io.slipway.project.NewProject;
import io.slipway.project.ProjectGroup;
import io.slipway.project.ProjectGroups;
import io.slipway.project.Projects;
import io.slipway.project.WebContainer;
import io.slipway.shared.Conflict;
import io.slipway.shared.InvalidInput;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a project; the effect's key makes a repeat the same project. */
@Component
@StepContract(id = "project.create", title = "Create project", system = "database",
        description = "Creates a project with one group of people who may read and write and one of people who may read. "
                + "Groups without anybody are not made.",
        repeat = StepContract.Repeat.IDEMPOTENT,
        errors = @BusinessError(code = "NAME_TAKEN", meaning = "There is a project, or a group, of that key already."))
class CreateProjectStep implements Step<CreateProjectStep.Input, CreateProjectStep.Output> {

    private final Projects projects;
    private final ProjectGroups groups;

    CreateProjectStep(Projects projects, ProjectGroups groups) {
        this.projects = projects;
        this.groups = groups;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        return translated(() -> {
            var project = projects.create(input.project(run), run.key());
            make(project.key(), "developers", Access.READ_WRITE, usernames(input.writers()));
            make(project.key(), "readers", Access.READ, usernames(input.readers()));
            return Progress.done(new Output(project.key(), project.owner()),
                    new ExternalThing(project.key(), project.name(), "/projects/" + project.key()));
        });
    }

    @Override
    public Undo undo(Input input, @Nullable Output output, StepRun run) {
        projects.takeBack(run.key());
        return Undo.undone();
    }

    @Override
    public List<Phrase> plan(Input input) {
        return List.of(Phrase.of("project.create.plan", input.name(), input.key()));
    }

    private void make(String project, String kind, Access access, List<String> members) {
        var key = project + "-" + kind;
        if (!members.isEmpty() && groups.rights(project).stream().noneMatch(right -> right.group().key().equals(key))) {
            groups.create(new ProjectGroup(key, key, project, members), access);
        }
    }

    private static List<String> usernames(@Nullable String text) {
        return text == null ? List.of()
                : Arrays.stream(text.split("[,;\\s]+")).filter(name -> !name.isEmpty()).distinct().toList();
    }

    private static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (Conflict taken) {
            throw new BusinessFailure("NAME_TAKEN", taken.phrase(), taken);
        } catch (InvalidInput wrong) {
            throw new PermanentFailure(wrong.errors().get(0).message(), wrong);
        }
    }

    record Input(@NotBlank @Size(max = 21)
                 @Describe(value = "Key of the project: small letters, digits and hyphens, 21 at most so that its groups can be "
                         + "named after it", example = "billing") String key,
                 @NotBlank @Size(max = 200) @Describe(value = "What people call it", example = "Billing") String name,
                 @Size(max = 4000) @Describe(value = "What it is for", example = "Invoices and reminders")
                 @Nullable String description,
                 @Describe(value = "User name of the owner; whoever asked when empty", example = "rita") @Nullable String owner,
                 @Describe(value = "Kind of web container: NONE, STATIC, TOMCAT, JAVA or IMAGE; NONE when empty",
                         example = "STATIC") @Nullable WebContainer container,
                 @Describe(value = "Layout of the repository: TRUNK_BRANCHES_TAGS or EMPTY; the former when empty",
                         example = "TRUNK_BRANCHES_TAGS") @Nullable BranchLayout layout,
                 @Describe(value = "User names of people who may read and write, with commas between them",
                         example = "rita, lee") @Nullable String writers,
                 @Describe(value = "User names of people who may read, with commas between them", example = "omar")
                 @Nullable String readers) {

        NewProject project(StepRun run) {
            return new NewProject(key, name, description == null ? "" : description,
                    owner == null || owner.isBlank() ? run.requester() : owner.strip(),
                    container == null ? WebContainer.NONE : container,
                    layout == null ? BranchLayout.TRUNK_BRANCHES_TAGS : layout);
        }
    }

    record Output(@Describe(value = "Key of the project", example = "billing") String key,
                  @Describe(value = "User name of its owner", example = "rita") String owner) {
    }
}
