package io.slipway.project.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.SlipwayTest;
import io.slipway.project.Access;
import io.slipway.project.BranchLayout;
import io.slipway.project.GroupRight;
import io.slipway.project.NewProject;
import io.slipway.project.ProjectGroups;
import io.slipway.project.Projects;
import io.slipway.project.WebContainer;
import io.slipway.step.BusinessFailure;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@SlipwayTest
@Transactional
class CreateProjectStepTest {

    private static final StepRun RUN = new StepRun("project-key-1", null, "SW-12", "rita", 1, Instant.EPOCH);

    @Autowired
    CreateProjectStep step;

    @Autowired
    Projects projects;

    @Autowired
    ProjectGroups groups;

    @Test
    void aProjectIsMadeWithItsGroupsAndARepeatChangesNothing() {
        step.start(input("invoices", "lee, rita", "omar"), RUN);
        var again = (Progress.Done<CreateProjectStep.Output>) step.start(input("invoices", "lee, rita", "omar"), RUN);

        assertThat(again.output()).isEqualTo(new CreateProjectStep.Output("invoices", "rita"));
        var rights = groups.rights("invoices");
        assertThat(rights).extracting(GroupRight::access).containsExactly(Access.READ_WRITE, Access.READ);
        assertThat(rights.get(0).group().members()).containsExactly("lee", "rita");
        assertThat(rights.get(1).group().key()).isEqualTo("invoices-readers");
    }

    @Test
    void aTakenKeyIsForTheProcessAndWhatOthersMadeStays() {
        projects.create(new NewProject("invoices", "Invoices", "", "lee", WebContainer.NONE, BranchLayout.EMPTY));

        assertThatThrownBy(() -> step.start(input("invoices", "", ""), RUN)).isInstanceOfSatisfying(BusinessFailure.class,
                failure -> assertThat(failure.code()).isEqualTo("NAME_TAKEN"));
        assertThat(step.undo(input("invoices", "", ""), null, RUN)).isEqualTo(Undo.undone());
        assertThat(projects.find("invoices")).isPresent();
    }

    @Test
    void somebodyUnknownIsTheRequestsMistake() {
        assertThatThrownBy(() -> step.start(input("invoices", "nobody", ""), RUN)).isInstanceOf(PermanentFailure.class);
    }

    @Test
    void takingBackRemovesTheProjectAndItsGroups() {
        step.start(input("invoices", "lee", "omar"), RUN);

        step.undo(input("invoices", "lee", "omar"), null, RUN);

        assertThat(projects.find("invoices")).isEmpty();
        assertThat(groups.search("invoices", 10)).isEmpty();
    }

    private static CreateProjectStep.Input input(String key, String writers, String readers) {
        return new CreateProjectStep.Input(key, "Invoices", null, null, null, null, writers, readers);
    }
}
