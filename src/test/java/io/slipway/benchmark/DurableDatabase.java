package io.slipway.benchmark;

import io.slipway.database.EmbeddedServer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A database that writes to the disk before it answers, as in production; the throw-away server of the tests does not. */
class DurableDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final EmbeddedServer SERVER = EmbeddedServer.durable();

    private static final AtomicInteger PORTALS = new AtomicInteger();

    /** Every benchmark has a portal and a database of its own. */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedServer.portalRuns();
        var name = "portal" + PORTALS.incrementAndGet();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("benchmark", Map.of(
                "slipway.data-dir", SERVER.directory(name).toString(),
                "slipway.simulation.time-scale", "0")));
        context.getBeanFactory().registerSingleton("benchmarkConnection", SERVER.create(name));
    }
}
