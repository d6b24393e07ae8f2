package io.slipway.network.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.database.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What was handed out before addresses had rows of their own. */
class AllocationUpgradeTest {

    @Test
    void whatIsHandedOutStaysAndTheGapsBetweenAreFree() {
        var details = TestDatabase.create();
        var source = new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword());
        var jdbc = JdbcClient.create(source);
        migrate(source, MigrationVersion.fromVersion("60"));
        jdbc.sql("""
                INSERT INTO app.ip_pool (name, cidr, gateway, dns, first_address, last_address)
                VALUES ('lan', '10.1.0.0/24', '10.1.0.1', '{}', '10.1.0.10', '10.1.0.20'),
                       ('unused', '10.2.0.0/24', '10.2.0.1', '{}', '10.2.0.10', '10.2.0.20')""").update();
        jdbc.sql("INSERT INTO app.host_name_allocation (name, effect_key) VALUES ('dev-a', 'a'), ('dev-b', 'b')").update();
        jdbc.sql("""
                INSERT INTO app.ip_allocation (address, pool, host_name, effect_key)
                VALUES ('10.1.0.11', 'lan', 'dev-a', 'a'), ('10.1.0.14', 'lan', 'dev-b', 'b')""").update();

        migrate(source, MigrationVersion.LATEST);

        assertThat(jdbc.sql("SELECT host(address) FROM app.ip_allocation WHERE confirmed_at IS NOT NULL ORDER BY address")
                .query(String.class).list()).containsExactly("10.1.0.11", "10.1.0.14");
        assertThat(jdbc.sql("SELECT host(address) FROM app.ip_address WHERE effect_key IS NULL ORDER BY address")
                .query(String.class).list()).containsExactly("10.1.0.10", "10.1.0.12", "10.1.0.13");
        assertThat(jdbc.sql("SELECT scope || ' ' || name FROM app.name_allocation ORDER BY name").query(String.class).list())
                .containsExactly("host dev-a", "host dev-b");
        var addresses = new FreeAddresses(jdbc, new KeyLock(jdbc));
        new TransactionTemplate(new DataSourceTransactionManager(source)).executeWithoutResult(status -> {
            assertThat(addresses.lock("lan")).hasToString("Optional[10.1.0.10]");
            assertThat(addresses.lock("unused")).hasToString("Optional[10.2.0.10]");
        });
    }

    private static void migrate(DriverManagerDataSource source, MigrationVersion target) {
        Flyway.configure().dataSource(source).schemas("app").target(target).load().migrate();
    }
}
