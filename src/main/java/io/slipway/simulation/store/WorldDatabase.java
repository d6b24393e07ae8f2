package io.slipway.simulation.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The schema {@code simulation} behind a pool of its own, which no transaction of the portal ever joins. */
class WorldDatabase implements AutoCloseable {

    private static final String SCHEMA = "simulation";

    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    WorldDatabase(JdbcConnectionDetails details) {
        pool = new HikariDataSource(configuration(details));
        jdbc = JdbcClient.create(pool);
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        Flyway.configure().dataSource(pool).schemas(SCHEMA).table("schema_history").locations("classpath:db/simulation").load()
                .migrate();
    }

    private static HikariConfig configuration(JdbcConnectionDetails details) {
        var configuration = new HikariConfig();
        configuration.setPoolName("slipway-simulation");
        configuration.setJdbcUrl(details.getJdbcUrl());
        configuration.setUsername(details.getUsername());
        configuration.setPassword(details.getPassword());
        configuration.setDriverClassName(details.getDriverClassName());
        configuration.setMaximumPoolSize(4);
        configuration.setMinimumIdle(1);
        return configuration;
    }

    /** Every statement is committed when it returns. */
    JdbcClient jdbc() {
        return jdbc;
    }

    /** Commits the statements of the work together. */
    <T> T together(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    @Override
    public void close() {
        pool.close();
    }
}
