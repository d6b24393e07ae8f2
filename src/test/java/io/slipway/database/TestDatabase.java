package io.slipway.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/** One embedded server for all tests of this JVM, on throw-away data; every Spring context gets a database of its own. */
public final class TestDatabase {

    static final Path BINARIES = Path.of("target", "postgresql").toAbsolutePath();

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {
    }

    /** A new, empty database. */
    public static JdbcConnectionDetails create() {
        String name = "test_" + COUNT.incrementAndGet();
        try {
            Server.DATABASE.createDatabase(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Server.DATABASE.connectionTo(name);
    }

    /** A new, empty directory that disappears with this JVM. */
    public static Path directory() {
        return Server.ROOT.resolve("data-" + COUNT.incrementAndGet());
    }

    private static final class Server {

        static final Path ROOT = temporaryDirectory();
        static final EmbeddedDatabase DATABASE = EmbeddedDatabase.start(ROOT.resolve("database"), BINARIES, false);

        static {
            SpringApplication.getShutdownHandlers().add(Server::stop);
        }

        private static Path temporaryDirectory() {
            try {
                return Files.createTempDirectory("slipway-test-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop() {
            try {
                DATABASE.close();
                FileSystemUtils.deleteRecursively(ROOT);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
