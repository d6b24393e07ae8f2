package io.slipway.benchmark;

import io.slipway.database.EmbeddedServer;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A database that writes to the disk before it answers, as in production; the throw-away server of the tests does not. */
class DurableDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final EmbeddedServer SERVER = EmbeddedServer.durable();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedServer.portalRuns();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("benchmark", Map.of(
                "slipway.data-dir", SERVER.directory("portal").toString(),
                "slipway.simulation.time-scale", "0")));
        context.getBeanFactory().registerSingleton("benchmarkConnection", SERVER.create("portal"));
    }
}
