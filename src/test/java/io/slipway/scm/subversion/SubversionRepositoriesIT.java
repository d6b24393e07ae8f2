package io.slipway.scm.subversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import io.slipway.scm.Repositories;
import io.slipway.scm.RepositoriesContract;
import io.slipway.scm.RepositoryPath;
import io.slipway.scm.ScmFault.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The adapter with Subversion itself, on this machine. */
@RequiresPeer(Peer.SUBVERSION)
class SubversionRepositoriesIT extends RepositoriesContract {

    private final LocalScmCommands commands = new LocalScmCommands();

    @TempDir
    Path folder;

    private Repositories repositories;

    @BeforeEach
    void anEmptyServer() throws IOException {
        Files.createDirectory(folder.resolve("repositories"));
        repositories = RealRepositories.in(folder, URI.create("http://svn.example.org/svn/"));
    }

    @Override
    protected Repositories repositories() {
        return repositories;
    }

    @Override
    protected void commit(String path, String text, String author, String message) {
        var address = "file://" + folder + "/repositories/" + id.name() + "/"
                + URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
        var done = commands.run("", List.of("sh", "-c", """
                set -e; export LC_ALL=C.UTF-8; new=$(mktemp); cat >"$new"
                svnmucc --non-interactive --username "$2" --message "$3" put "$new" "$1"; rm "$new"
                """, "commit", address, author, message), text);
        assertThat(done.status()).as(done.errors()).isZero();
    }

    @Test
    void whatOthersPutUnderTheNameIsNotTouched() throws IOException {
        var strange = Files.createDirectories(folder.resolve("repositories/billing"));
        Files.writeString(strange.resolve("notes.txt"), "mine");

        assertThat(fault(() -> repositories.create(id, true, marker))).isEqualTo(Kind.NAME_TAKEN);
        assertThat(repositories.find(id).orElseThrow().marker()).isEmpty();
        assertThat(fault(() -> repositories.remove(id, marker))).isEqualTo(Kind.NAME_TAKEN);
        assertThat(strange.resolve("notes.txt")).exists();
    }

    @Test
    void whatABrokenTryLeftIsClearedAway() throws IOException {
        Files.createDirectories(folder.resolve("repositories/.new-" + marker + "/db"));

        repositories.create(id, true, marker);

        assertThat(repositories.list(id, RepositoryPath.ROOT, null)).hasSize(3);
        assertThat(folder.resolve("repositories/.new-" + marker)).doesNotExist();
    }

    @Test
    void rightsThatArriveInPartAreNotTaken() {
        repositories.create(id, true, marker);
        repositories.writeRights(id, "[/]\nrita = r\n", 1);

        var cut = commands.run("", SvnScript.RIGHTS.command(folder + "/repositories", id.name(), "2", "500"), "[/]\n* = r");

        assertThat(cut.status()).isEqualTo(1);
        assertThat(folder.resolve("repositories/billing/conf/authz")).hasContent("# slipway-rights 1\n[/]\nrita = r\n");
    }

    @Test
    void withoutTheDirectoryItSaysWhatIsMissing() throws IOException {
        Files.delete(folder.resolve("repositories"));

        assertThat(fault(() -> repositories.create(id, true, marker))).isEqualTo(Kind.FAILED);
    }
}
