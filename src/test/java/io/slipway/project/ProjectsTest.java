package io.slipway.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.assertj.core.groups.Tuple.tuple;

import io.slipway.SlipwayTest;
import io.slipway.audit.AuditFilter;
import io.slipway.audit.AuditRecord;
import io.slipway.audit.AuditTrail;
import io.slipway.identity.People;
import io.slipway.shared.Change;
import io.slipway.shared.Conflict;
import io.slipway.shared.FieldError;
import io.slipway.shared.Forbidden;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.NotFound;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@SlipwayTest
@Transactional
@RecordApplicationEvents
class ProjectsTest {

    @Autowired
    Projects projects;

    @Autowired
    ProjectGroups groups;

    @Autowired
    ProjectRights rights;

    @Autowired
    People people;

    @Autowired
    AuditTrail audit;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void twoProjects() {
        var caller = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        projects.create(project("billing", "rita"));
        projects.create(project("secret", "omar"));
        groups.create(new ProjectGroup("billing-devs", "Developers", "billing", List.of("lee")), Access.READ_WRITE);
        groups.create(new ProjectGroup("secret-devs", "Others", "secret", List.of()), Access.READ_WRITE);
        SecurityContextHolder.setContext(caller);
    }

    @Test
    @WithMockUser(username = "ada", roles = "ADMINISTRATOR")
    void anAdministratorCreatesAProjectAndTheTrailSaysSo() {
        var made = projects.create(project("payroll", "lee"));

        assertThat(projects.find("payroll")).contains(made);
        assertThat(made.state()).isEqualTo(ProjectState.ACTIVE);
        assertThat(events.stream(Change.class)).contains(new Change("project", "payroll"));
        var entry = audit.find(AuditFilter.subject("project", "payroll"), 0, 1).get(0);
        assertThat(entry.actor()).isEqualTo("ada");
        assertThat(entry.action()).isEqualTo("project.create");
    }

    @Test
    @WithMockUser(username = "rita", roles = "REQUESTER")
    void nobodyElseCreatesAProject() {
        assertThatThrownBy(() -> projects.create(project("payroll", "rita"))).isInstanceOf(Forbidden.class);
    }

    @Test
    void aKeyIsTakenOnce() {
        assertThatThrownBy(() -> projects.create(project("billing", "omar"))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> groups.create(new ProjectGroup("billing-devs", "X", "secret", List.of()), Access.READ))
                .isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Billing", "-x", "x-", "a--b", "1st", "a b", "../etc", "a;rm", "über", "a\nb", "a.b",
        "abcdefghijklmnopqrstuvwxyzabcdefg"})
    void aKeyThatCouldMeanSomethingElsewhereIsRefused(String key) {
        assertThatThrownBy(() -> projects.create(project(key, "rita"))).asInstanceOf(type(InvalidInput.class))
                .satisfies(wrong -> assertThat(wrong.errors()).extracting(FieldError::field).containsExactly("key"));
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        var wrong = new NewProject("X", " ", "x".repeat(5000), "nobody", WebContainer.NONE, BranchLayout.EMPTY);

        assertThatThrownBy(() -> projects.create(wrong)).asInstanceOf(type(InvalidInput.class))
                .satisfies(invalid -> assertThat(invalid.errors()).extracting(FieldError::field)
                        .containsExactly("key", "name", "description", "owner"));
        assertThatThrownBy(() -> groups.create(new ProjectGroup("g1", "G", "billing", List.of("nobody")), Access.READ))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(invalid -> assertThat(invalid.errors()).extracting(FieldError::field).containsExactly("members"));
    }

    @Test
    @WithMockUser(username = "lee", roles = "REQUESTER")
    void aMemberSeesItsProjectsAndNoOthersAndChangesNothing() {
        assertThat(projects.search(ProjectQuery.of(""), 0, 10)).extracting(Project::key).containsExactly("billing");
        assertThat(projects.count(ProjectQuery.of(""))).isEqualTo(1);
        assertThat(projects.find("secret")).isEmpty();
        assertThatThrownBy(() -> groups.rights("secret")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> groups.grant("secret", "billing-devs", Access.READ)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> groups.addMember("billing-devs", "ada")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> groups.grant("billing", "secret-devs", Access.READ)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> projects.change("billing", new ProjectChange("B", "", "rita"))).isInstanceOf(Forbidden.class);
    }

    @Test
    @WithMockUser(username = "rita", roles = "REQUESTER")
    void theOwnerDecidesOnMembersAndRightsOfTheOwnProjectOnly() {
        groups.addMember("billing-devs", "ada");
        groups.addMember("billing-devs", "ada");
        groups.grant("billing", "secret-devs", Access.READ);

        assertThat(groups.rights("billing")).extracting(right -> right.group().key(), GroupRight::access)
                .containsExactly(tuple("billing-devs", Access.READ_WRITE),
                        tuple("secret-devs", Access.READ));
        assertThat(groups.rights("billing").get(0).group().members()).containsExactly("ada", "lee");
        assertThat(audit.find(AuditFilter.subject("project-group", "billing-devs"), 0, 10)).extracting(AuditRecord::action)
                .containsOnlyOnce("project-group.add-member");
        assertThatThrownBy(() -> groups.addMember("secret-devs", "rita")).as("somebody else's group")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> projects.change("billing", new ProjectChange("B", "", "lee"))).as("giving it away")
                .isInstanceOf(Forbidden.class);
        assertThat(projects.change("billing", new ProjectChange("B", "", "rita")).name()).isEqualTo("B");
    }

    @Test
    void aGroupCountsOnEveryProjectThatLetsItInAndChangesAreToldToAllOfThem() {
        groups.grant("secret", "billing-devs", Access.READ);
        events.clear();

        groups.setMembers("billing-devs", List.of("ada"));

        assertThat(events.stream(Change.class)).contains(new Change("project", "billing"), new Change("project", "secret"));
        assertThat(rights.of("secret").groups()).extracting(ProjectRights.Group::key, ProjectRights.Group::members)
                .contains(tuple("billing-devs", List.of("ada")));
        groups.delete("billing-devs");
        assertThat(groups.rights("secret")).extracting(right -> right.group().key()).containsExactly("secret-devs");
    }

    @Test
    void whoeverMayNotSignInHasNoRights() {
        people.setEnabled("lee", false);
        people.setEnabled("rita", false);

        assertThat(rights.of("billing").owner()).isNull();
        assertThat(rights.of("billing").groups().get(0).members()).isEmpty();
        assertThat(rights.groups().get("billing-devs")).isEmpty();
    }

    @Test
    void aProjectThatIsBeingClosedCanOnlyBeRead() {
        projects.setState("billing", ProjectState.CLOSING);

        assertThat(rights.of("billing").most()).isEqualTo(Access.READ);
        assertThat(rights.of("billing").groups()).extracting(ProjectRights.Group::access).containsOnly(Access.READ);
        assertThatThrownBy(() -> groups.addMember("billing-devs", "ada")).isInstanceOf(Conflict.class);
        projects.setState("billing", ProjectState.CLOSED);
        assertThat(rights.of("billing").closed()).isTrue();
    }

    @Test
    void anEffectMakesItsProjectOnceAndTakesBackNoOther() {
        var made = projects.create(project("payroll", "lee"), "effect-1");

        assertThat(projects.create(project("payroll", "lee"), "effect-1")).isEqualTo(made);
        assertThatThrownBy(() -> projects.create(project("payroll", "lee"), "effect-2")).isInstanceOf(Conflict.class);
        projects.takeBack("effect-2");
        assertThat(projects.find("payroll")).isPresent();
        groups.create(new ProjectGroup("payroll-devs", "P", "payroll", List.of("lee")), Access.READ);
        groups.grant("billing", "payroll-devs", Access.READ);
        projects.takeBack("effect-1");
        assertThat(projects.find("payroll")).isEmpty();
        assertThat(groups.rights("billing")).extracting(right -> right.group().key()).containsExactly("billing-devs");
    }

    private static NewProject project(String key, String owner) {
        return new NewProject(key, "A project", "", owner, WebContainer.STATIC, BranchLayout.TRUNK_BRANCHES_TAGS);
    }
}
