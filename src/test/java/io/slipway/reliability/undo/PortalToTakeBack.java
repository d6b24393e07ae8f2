package io.slipway.reliability.undo;

import io.slipway.TestDatabaseInitializer;
import io.slipway.journey.ApiClient;
import io.slipway.journey.Portal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** A portal on simulated systems that take no time, whose steps fail as a request's reason says. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"slipway.simulation.time-scale=0", "slipway.worker.poll=100ms", "slipway.schedule.inventory=1h"})
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@Import(PortalToTakeBack.Steps.class)
abstract class PortalToTakeBack {

    @TestConfiguration(proxyBeanMethods = false)
    @Import(Things.class)
    static class Steps {

        @Bean
        static FailingSteps failingSteps(ObjectProvider<JdbcClient> jdbc) {
            return new FailingSteps(jdbc);
        }
    }

    @Autowired
    protected Things things;
    @LocalServerPort
    private int port;
    private final Map<String, ApiClient> people = new ConcurrentHashMap<>();

    protected ApiClient as(String person) {
        return people.computeIfAbsent(person, name -> new ApiClient("http://127.0.0.1:" + port, name, Portal.PASSWORD));
    }
}
