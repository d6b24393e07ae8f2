package io.slipway.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** The text of every row, by table; binary columns as hexadecimal digits. */
    Map<String, String> rows() {
        var tables = client().sql("""
                SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) FROM information_schema.tables
                 WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')""")
                .query(String.class).list();
        return tables.stream().collect(Collectors.toMap(Function.identity(), table -> String.join("\n",
                client().sql("SELECT t::text FROM " + table + " AS t").query(String.class).list())));
    }

    /** What the person typed into forms and did not send, as JSON. */
    List<String> draftsOf(String username) {
        return client().sql("SELECT entries::text FROM app.draft WHERE person = ?").param(username).query(String.class).list();
    }

    /** Lets something happen while the table is not where the portal looks for it. */
    void without(String table, Runnable meanwhile) {
        client().sql("ALTER TABLE app." + table + " RENAME TO away").update();
        try {
            meanwhile.run();
        } finally {
            client().sql("ALTER TABLE app.away RENAME TO " + table).update();
        }
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
