package io.slipway;

import io.slipway.database.EmbeddedServer;
import io.slipway.database.TestDatabase;
import java.util.Map;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a Spring context a new database and data directory of the shared test server. */
public class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context instanceof WebServerApplicationContext) {
            EmbeddedServer.portalRuns();
        }
        context.getEnvironment().getPropertySources().addFirst(
                new MapPropertySource("test data", Map.of("slipway.data-dir", TestDatabase.directory().toString(),
                        // Many portals share the server and few of them work at a time.
                        "spring.datasource.hikari.minimum-idle", "1")));
        context.getBeanFactory().registerSingleton("testConnection", TestDatabase.create());
    }
}
