package io.slipway.project.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.slipway.PortalPageTest;
import io.slipway.identity.Role;
import io.slipway.project.Access;
import io.slipway.project.BranchLayout;
import io.slipway.project.GroupRight;
import io.slipway.project.NewProject;
import io.slipway.project.ProjectGroup;
import io.slipway.project.ProjectGroups;
import io.slipway.project.Projects;
import io.slipway.project.WebContainer;
import io.slipway.ui.list.ListTester;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

class ProjectPagesTest extends PortalPageTest {

    @Autowired
    Projects projects;

    @Autowired
    ProjectGroups groups;

    @BeforeEach
    void aProject() {
        projects.create(new NewProject("page-trial", "Page trial", "For a test", "rita", WebContainer.STATIC,
                BranchLayout.TRUNK_BRANCHES_TAGS), "page-1");
        groups.create(new ProjectGroup("page-trial-devs", "Developers", "page-trial", List.of("lee")), Access.READ_WRITE);
    }

    @AfterEach
    void nothingIsLeft() {
        SecurityContextHolder.clearContext();
        projects.takeBack("page-1");
    }

    @Test
    void theOwnerSeesTheProjectAndGivesRights() {
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate("projects");
        ListTester.list().search("page-trial");
        assertThat(ListTester.list().text(0)).contains("Page trial", "Active", "Rita Romero");
        _assertNone(Button.class, button -> button.withText("Add project"));

        UI.getCurrent().navigate("projects/page-trial", QueryParameters.of("tab", "groups"));
        assertThat(_get(H1.class).getText()).isEqualTo("Page trial");
        assertThat(ListTester.list().text(0)).contains("Developers", "Read and write", "1 member: Lee Lindqvist");
        ListTester.list().act(0, "Let Developers only read");

        assertThat(groups.rights("page-trial")).extracting(GroupRight::access).containsExactly(Access.READ);
    }

    @Test
    void aMemberMayLookAndNothingMore() {
        openAs("lee", Role.REQUESTER);
        UI.getCurrent().navigate("projects/page-trial", QueryParameters.of("tab", "groups"));

        assertThat(ListTester.list().actions(0)).isEmpty();
        _assertNone(Button.class, button -> button.withText("Edit"));
        _assertNone(Button.class, button -> button.withText("Add group"));
    }

    @Test
    void whoDoesNotBelongToItDoesNotFindIt() {
        openAs("omar", Role.OPERATOR);
        UI.getCurrent().navigate("projects");

        ListTester.list().search("page-trial");
        assertThat(ListTester.list().rows()).isEmpty();
    }

    @Test
    void aProjectWithoutAnOwnerIsNotAdded() {
        openAs("ada", Role.ADMINISTRATOR);
        UI.getCurrent().navigate("projects");
        _click(_get(Button.class, button -> button.withText("Add project")));
        _setValue(_get(TextField.class, field -> field.withLabel("Key")), "page-other");
        _click(_get(Button.class, button -> button.withText("Add")));

        assertThat(_get(ComboBox.class, field -> field.withLabel("Owner")).getErrorMessage())
                .isEqualTo("Choose who owns the project.");
        assertThat(projects.find("page-other")).isEmpty();
    }
}
