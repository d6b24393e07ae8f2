package io.slipway.scm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.slipway.SlipwayTest;
import io.slipway.identity.People;
import io.slipway.project.Access;
import io.slipway.project.BranchLayout;
import io.slipway.project.NewProject;
import io.slipway.project.ProjectGroup;
import io.slipway.project.ProjectGroups;
import io.slipway.project.Projects;
import io.slipway.project.WebContainer;
import io.slipway.shared.NotFound;
import io.slipway.simulation.SimulatedWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SlipwayTest
class RepositoryAccessTest {

    private static final RepositoryId ID = RepositoryId.of("rights-trial");

    @Autowired
    RepositoryAccess access;

    @Autowired
    RepositoryRecords records;

    @Autowired
    Repositories repositories;

    @Autowired
    Projects projects;

    @Autowired
    ProjectGroups groups;

    @Autowired
    People people;

    @Autowired
    SimulatedWorld world;

    @BeforeEach
    void aProjectWithARepository() {
        projects.create(new NewProject("rights-trial", "Trial", "", "rita", WebContainer.NONE, BranchLayout.EMPTY), "trial-1");
        groups.create(new ProjectGroup("rights-trial-devs", "Developers", "rights-trial", List.of("lee")), Access.READ_WRITE);
        repositories.create(ID, true, "trial-2");
    }

    @AfterEach
    void nothingIsLeft() {
        people.setEnabled("lee", true);
        records.unbind(ID);
        repositories.remove(ID, "trial-2");
        projects.takeBack("trial-1");
    }

    @Test
    void rightsFollowEveryChangeOfTheGroupsWithinSeconds() {
        assertThat(access.bind(ID, "rights-trial", "trial-3")).isTrue();
        assertThat(rights()).contains("rights-trial-devs = lee\n", "rita = rw\n", "@rights-trial-devs = rw\n");

        groups.addMember("rights-trial-devs", "omar");
        soon("rights-trial-devs = lee, omar\n");
        groups.grant("rights-trial", "rights-trial-devs", Access.READ);
        soon("@rights-trial-devs = r\n");
        people.setEnabled("lee", false);
        soon("rights-trial-devs = omar\n");
        groups.delete("rights-trial-devs");
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(rights()).doesNotContain("rights-trial-devs"));
    }

    @Test
    void whatIsAsItShouldBeIsNotWrittenAgain() {
        access.bind(ID, "rights-trial", "trial-3");
        var version = version();

        access.reconcile();

        assertThat(version()).isEqualTo(version);
    }

    @Test
    void rightsThatSomebodyElseWroteMeanwhileAreReplaced() {
        access.bind(ID, "rights-trial", "trial-3");
        repositories.writeRights(ID, "[/]\n* = rw\n", 50);

        groups.addMember("rights-trial-devs", "omar");

        soon("rights-trial-devs = lee, omar\n");
    }

    @Test
    void aRepositoryFollowsOneProjectOnly() {
        access.bind(ID, "rights-trial", "trial-3");
        projects.create(new NewProject("rights-other", "Other", "", "omar", WebContainer.NONE, BranchLayout.EMPTY), "trial-9");

        assertThat(access.bind(ID, "rights-other", "trial-4")).isFalse();
        projects.takeBack("trial-9");
        assertThatThrownBy(() -> access.bind(ID, "rights-nothing", "trial-4")).isInstanceOf(NotFound.class);
        access.unbind(ID, "trial-4");
        assertThat(rights()).as("another effect's binding").contains("rita = rw");
        access.unbind(ID, "trial-3");
        assertThat(rights()).isEqualTo(AuthzRules.NOBODY.text());
        assertThat(access.bind(ID, "rights-trial", "trial-5")).isTrue();
        assertThat(rights()).as("bound anew").contains("rita = rw");
    }

    private void soon(String line) {
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(rights()).contains(line));
    }

    private String rights() {
        return kept().path("rights").asText();
    }

    private long version() {
        return kept().path("version").asLong();
    }

    private JsonNode kept() {
        return world.find("svn-repository", ID.toString(), JsonNode.class).orElseThrow();
    }
}
