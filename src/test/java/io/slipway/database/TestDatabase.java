package io.slipway.database;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** One embedded server for all tests of this JVM; every Spring context gets a database of its own. */
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {
    }

    /** A new, empty database. */
    public static JdbcConnectionDetails create() {
        return Server.SHARED.create("test_" + COUNT.incrementAndGet());
    }

    /** A new, empty directory that disappears with this JVM. */
    public static Path directory() {
        return Server.SHARED.directory("data-" + COUNT.incrementAndGet());
    }

    /** Starts with the first use. */
    private static final class Server {

        static final EmbeddedServer SHARED = EmbeddedServer.quick();
    }
}
