package io.slipway.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/** An embedded server on data that disappears with this JVM. */
public final class EmbeddedServer {

    static final Path BINARIES = Path.of("target", "postgresql").toAbsolutePath();

    private static final AtomicBoolean PORTAL_RUNS = new AtomicBoolean();

    private final Path root;
    private final EmbeddedDatabase database;
    private final boolean durable;
    private final AtomicBoolean stopped = new AtomicBoolean();

    private EmbeddedServer(boolean durable) {
        this.durable = durable;
        root = temporaryDirectory();
        database = EmbeddedDatabase.start(root.resolve("database"), BINARIES, durable);
        // After the portals have let go of it; without a portal Spring's handlers are never called.
        SpringApplication.getShutdownHandlers().add(this::stop);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!PORTAL_RUNS.get()) {
                stop();
            }
        }));
    }

    /** Answers before the disk does. */
    public static EmbeddedServer quick() {
        return new EmbeddedServer(false);
    }

    /** Writes to the disk before it answers, as in production. */
    public static EmbeddedServer durable() {
        return new EmbeddedServer(true);
    }

    /** To be called when a portal starts on one of these servers. */
    public static void portalRuns() {
        PORTAL_RUNS.set(true);
    }

    /** A new, empty database. */
    public JdbcConnectionDetails create(String name) {
        try {
            database.createDatabase(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database.connectionTo(name);
    }

    /** A new, empty directory below the server's own. */
    public Path directory(String name) {
        return root.resolve(name);
    }

    /** Breaks all connections and comes back on the same port. */
    public void restart(Runnable whileAway) {
        try {
            var directory = DatabaseDirectory.at(root.resolve("database"));
            var server = new PostgresServer(PostgresBinaries.unpackBelow(BINARIES), directory.cluster(), directory.log());
            var port = URI.create(database.connection().getJdbcUrl().substring("jdbc:".length())).getPort();
            server.stop();
            whileAway.run();
            server.start(port, durable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("slipway-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() {
        if (stopped.getAndSet(true)) {
            return;
        }
        try {
            database.close();
            FileSystemUtils.deleteRecursively(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
