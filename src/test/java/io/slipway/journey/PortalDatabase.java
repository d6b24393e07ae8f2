package io.slipway.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A look into the embedded database of a portal, for what no interface shows. */
final class PortalDatabase {

    private final Path root;

    PortalDatabase(Path root) {
        this.root = root;
    }

    /** Subjects and texts of the mails to the address, the newest first. */
    List<String> mailsTo(String address) {
        return client().sql("SELECT subject || E'\\n' || text FROM app.outbox_message WHERE recipient = ? "
                + "ORDER BY created_at DESC").param(address).query(String.class).list();
    }

    /** Fingerprints of the pinned host keys of the address. */
    List<String> pinnedKeys(String address) {
        return client().sql("SELECT fingerprint FROM app.host_key WHERE address = ?").param(address).query(String.class).list();
    }

    /** Addresses in use, with the names of their machines. */
    List<Map<String, Object>> addresses() {
        return client().sql("SELECT host(a.address) AS address, host_name FROM app.ip_allocation a ORDER BY a.address")
                .query().listOfRows();
    }

    /** Ends the server that a killed portal left behind. */
    void stopServer() {
        try {
            var server = ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile()).get(0)));
            server.filter(ProcessHandle::isAlive).ifPresent(handle -> {
                handle.destroyForcibly();
                handle.onExit().join();
            });
        } catch (NoSuchFileException stopped) {
            // Nothing to end.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JdbcClient client() {
        try {
            var port = Files.readAllLines(pidFile()).get(3).strip();
            return JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/slipway", "slipway",
                    Files.readString(root.resolve("password")).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pidFile() {
        return root.resolve("cluster").resolve("postmaster.pid");
    }
}
