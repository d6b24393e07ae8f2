package io.slipway.database;

import io.slipway.shared.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** A PostgreSQL server that runs beside the portal and keeps every committed row, whatever kills the portal. */
class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String ROLE = "slipway";

    private final DirectoryLock lock;
    private final PostgresServer server;
    private final int port;
    private final String password;

    private EmbeddedDatabase(DirectoryLock lock, PostgresServer server, int port, String password) {
        this.lock = lock;
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server on the data in {@code root}, or on new data if there is none.
     *
     * @throws StartRefused if another portal uses the directory or PostgreSQL does not start
     */
    static EmbeddedDatabase start(Path root) {
        return start(root, root.resolve("binaries"), true);
    }

    /** @param durable false trades the safety of committed rows for speed, for tests that throw their data away */
    static EmbeddedDatabase start(Path root, Path binaries, boolean durable) {
        try {
            DatabaseDirectory directory = DatabaseDirectory.at(root);
            DirectoryLock lock = DirectoryLock.of(directory.root());
            try {
                return start(directory, lock, binaries, durable);
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new StartRefused("The embedded PostgreSQL in " + root + " did not start: " + e.getMessage(),
                    "Check that the directory belongs to the account that runs the portal and that the disk has room. "
                            + "An external PostgreSQL can be used instead: set spring.datasource.url.", e);
        }
    }

    private static EmbeddedDatabase start(DatabaseDirectory directory, DirectoryLock lock, Path binaries, boolean durable)
            throws IOException, SQLException {
        PostgresServer server = new PostgresServer(PostgresBinaries.unpackBelow(binaries), directory.cluster(), directory.log());
        stopOrphan(directory, server);
        String password = directory.password();
        if (!directory.isComplete()) {
            directory.clearIncomplete();
            server.initialise(directory.passwordFile());
        }
        int port = freePort();
        server.start(port, durable);
        EmbeddedDatabase database = new EmbeddedDatabase(lock, server, port, password);
        if (!directory.isComplete()) {
            database.execute("CREATE ROLE " + ROLE + " LOGIN PASSWORD '" + password + "'");
            database.createDatabase(ROLE);
            directory.markComplete();
        }
        log.info("Embedded PostgreSQL runs on 127.0.0.1:{}, its data is in {}", port, directory.root());
        return database;
    }

    /** This process holds the directory's lock, so whatever server still runs there has lost its portal. */
    private static void stopOrphan(DatabaseDirectory directory, PostgresServer server) throws IOException {
        Postmaster postmaster = new Postmaster(directory.cluster());
        if (postmaster.isRunning()) {
            log.info("Stopping the PostgreSQL that an earlier portal left running in {}", directory.root());
            server.stop();
        } else {
            postmaster.forgetReusedProcessId();
        }
    }

    /** Makes one more empty database, owned by the portal's role. */
    void createDatabase(String name) throws SQLException {
        execute("CREATE DATABASE " + name + " OWNER " + ROLE);
    }

    JdbcConnectionDetails connection() {
        return connectionTo(ROLE);
    }

    JdbcConnectionDetails connectionTo(String database) {
        return new EmbeddedConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, ROLE, password);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                PostgresServer.SUPERUSER, password); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            server.stop();
        }
    }
}
