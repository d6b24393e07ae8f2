package io.slipway.scm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.slipway.SlipwayTest;
import io.slipway.identity.NewPerson;
import io.slipway.identity.People;
import io.slipway.identity.Role;
import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import io.slipway.project.Access;
import io.slipway.project.BranchLayout;
import io.slipway.project.NewProject;
import io.slipway.project.ProjectGroup;
import io.slipway.project.ProjectGroups;
import io.slipway.project.Projects;
import io.slipway.project.WebContainer;
import io.slipway.scm.subversion.ApacheWithSubversion;
import io.slipway.scm.subversion.RealRepositories;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** People of the portal at Subversion's own command line, against Apache, which asks the portal's directory. */
@SlipwayTest
@RequiresPeer(Peer.SUBVERSION)
class SubversionAccessIT {

    private static final String PASSWORD = "correct horse battery";
    /** Subversion's codes for "authentication failed" and "forbidden". */
    private static final String WHO = "E215004";
    private static final String FORBIDDEN = "E175013";
    private static final RepositoryId ID = RepositoryId.of("access-trial");
    private static final int DIRECTORY = freePort();

    @Autowired
    RepositoryRecords records;

    @Autowired
    Projects projects;

    @Autowired
    ProjectGroups groups;

    @Autowired
    People people;

    private Path folder;
    private ApacheWithSubversion apache;
    private RepositoryAccess access;

    @DynamicPropertySource
    static void directory(DynamicPropertyRegistry registry) {
        registry.add("slipway.directory.enabled", () -> "true");
        registry.add("slipway.directory.port", () -> DIRECTORY);
    }

    @BeforeEach
    void aProjectWithARepository() throws IOException {
        folder = Files.createTempDirectory("slipway-svn");
        var port = freePort();
        apache = ApacheWithSubversion.start(folder, port, DIRECTORY);
        var repositories = RealRepositories.in(folder, URI.create("http://127.0.0.1:" + port + "/svn"));
        access = new RepositoryAccess(records, repositories);
        for (var name : List.of("wanda", "rolf", "nils")) {
            people.create(new NewPerson(name, "Somebody", name + "@example.org", PASSWORD, Set.of(Role.REQUESTER)));
        }
        projects.create(new NewProject("access-trial", "Trial", "", "ada", WebContainer.NONE, BranchLayout.EMPTY));
        groups.create(new ProjectGroup("access-writers", "Writers", "access-trial", List.of("wanda")), Access.READ_WRITE);
        groups.create(new ProjectGroup("access-readers", "Readers", "access-trial", List.of("rolf")), Access.READ);
        repositories.create(ID, true, "access-1");
        assertThat(access.bind(ID, "access-trial", "access-2")).isTrue();
    }

    @AfterEach
    void nothingRunsOn() throws IOException {
        apache.stop();
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void passwordsAndRightsAreThePortalsAndChangesCountWithinSeconds() {
        assertThat(commit("wanda", PASSWORD)).as("may write").isEmpty();
        assertThat(commit("wanda", "wrong")).as("a wrong password").contains(WHO);
        assertThat(list("wanda", "")).as("no password").contains(WHO);
        assertThat(list("rolf", PASSWORD)).as("may read").isEmpty();
        assertThat(commit("rolf", PASSWORD)).as("may not write").contains(FORBIDDEN);
        assertThat(list("nils", PASSWORD)).as("belongs to nothing").contains(FORBIDDEN);
        assertThat(list("nobody", PASSWORD)).as("is unknown").contains(WHO);

        groups.addMember("access-readers", "nils");
        access.reconcile();
        assertThat(list("nils", PASSWORD)).as("is a member now").isEmpty();
        groups.removeMember("access-writers", "wanda");
        access.reconcile();
        assertThat(commit("wanda", PASSWORD)).as("is none any more").contains(FORBIDDEN);

        people.setEnabled("rolf", false);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() ->
                assertThat(list("rolf", PASSWORD)).as("disabled").contains(WHO));
        people.setPassword("nils", "another good password");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() ->
                assertThat(list("nils", PASSWORD)).as("the old password").contains(WHO));
        assertThat(list("nils", "another good password")).isEmpty();
    }

    /** What Subversion complains of; empty when it worked. */
    private String commit(String username, String password) {
        return apache.svn(username, password, "mkdir", "--message", "trial",
                apache.url() + "/access-trial/trunk/d" + System.nanoTime());
    }

    private String list(String username, String password) {
        return apache.svn(username, password, "list", apache.url() + "/access-trial/trunk");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
