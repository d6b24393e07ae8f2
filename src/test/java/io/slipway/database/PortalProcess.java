package io.slipway.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** Stands for a portal in a process of its own: starts the embedded database, commits one row, says so and stays. */
class PortalProcess {

    public static void main(String[] args) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]), Path.of(args[1]), true);
        var details = database.connection();
        try (Connection connection = DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(),
                details.getPassword()); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS survivor (name text)");
            statement.execute("INSERT INTO survivor VALUES ('" + args[2] + "')");
            System.out.println("written");
            Thread.currentThread().join();
        }
    }
}
