package io.slipway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.shared.StartRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

class EmbeddedDatabaseTest {

    @TempDir
    Path temporary;

    @Test
    void whatWasCommittedSurvivesKillsOfThePortal() throws Exception {
        for (String name : List.of("first", "second")) {
            Process portal = startPortal(name);
            portal.destroyForcibly().waitFor();
            assertThat(new Postmaster(directory().cluster()).isRunning()).as("the server outlives its portal").isTrue();
        }

        try (EmbeddedDatabase database = start()) {
            assertThat(query(database, "SELECT name FROM survivor ORDER BY name")).containsExactly("first", "second");
        }
    }

    @Test
    void aDirectoryInUseIsRefusedWithTheProcessThatUsesIt() throws Exception {
        Process portal = startPortal("owner");
        try {
            assertThatThrownBy(this::start).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("process " + portal.pid()).hasMessageContaining(root().toString());
        } finally {
            portal.destroyForcibly().waitFor();
        }
        start().close();
    }

    @Test
    void theSameProcessCannotStartItTwice() throws Exception {
        try (EmbeddedDatabase database = start()) {
            assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("this one");
            assertThat(query(database, "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    void aProcessIdThatSomebodyElseHasNowIsNoServer() throws Exception {
        start().close();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(root().resolve("cluster/postmaster.pid"), stranger.pid() + "\n" + root().resolve("cluster") + "\n");
            start().close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void anInterruptedFirstStartIsBegunAgain() throws Exception {
        Files.createDirectories(root().resolve("cluster"));
        Files.writeString(root().resolve("cluster/postgresql.conf"), "half written");

        try (EmbeddedDatabase database = start()) {
            assertThat(query(database, "SELECT current_user")).containsExactly("slipway");
        }
    }

    @Test
    void commitsReachTheDiskAndOnlyThePasswordOpensTheDoor() throws Exception {
        try (EmbeddedDatabase database = start()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(query(database, "SHOW " + setting)).containsExactly("on");
            }
            assertThat(query(database, "SHOW listen_addresses")).containsExactly("127.0.0.1");
            String socketDirectory = Files.readAllLines(root().resolve("cluster/postmaster.pid")).get(4);
            assertThat(socketDirectory).isEmpty();
            String url = database.connection().getJdbcUrl();
            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guess"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("password authentication failed");
        }
        assertThat(permissions("password")).isEqualTo("rw-------");
        assertThat(permissions("cluster")).isEqualTo("rwx------");
        assertThat(permissions("")).isEqualTo("rwx------");
    }

    @Test
    void aClusterThatCannotStartSaysWhy() throws Exception {
        start().close();
        Files.writeString(root().resolve("cluster/PG_VERSION"), "9\n");

        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class)
                .hasMessageContaining("did not start").hasMessageContaining("incompatible");
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(root(), EmbeddedServer.BINARIES, true);
    }

    private Path root() {
        return temporary.resolve("data with space/database");
    }

    private DatabaseDirectory directory() throws IOException {
        return DatabaseDirectory.at(root());
    }

    private Process startPortal(String name) throws IOException {
        Process portal = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), PortalProcess.class.getName(), root().toString(),
                EmbeddedServer.BINARIES.toString(), name).redirectErrorStream(true).start();
        BufferedReader output = portal.inputReader(StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        for (String line = output.readLine(); !"written".equals(line); line = output.readLine()) {
            assertThat(line).as("the portal ended: %s", lines).isNotNull();
            lines.add(line);
        }
        return portal;
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(root().resolve(file)));
    }

    private static List<String> query(EmbeddedDatabase database, String sql) throws SQLException {
        JdbcConnectionDetails details = database.connection();
        try (Connection connection = DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(),
                details.getPassword()); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
