package io.slipway.benchmark;

import static org.awaitility.Awaitility.await;

import com.sun.management.OperatingSystemMXBean;
import io.slipway.process.ProcessRuns;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What long work costs that goes on outside and is asked for now and then. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DurableDatabase.class)
class ParkedBenchmark {

    private static final String KEY = "parked";
    private static final int PARKED = 2000;
    /** Until the compiler has seen the way of a look often enough: a portal that parks thousands has been running for a while. */
    private static final int WARMING_UP = 15_000;
    private static final Duration WINDOW = Duration.ofSeconds(90);

    @TestConfiguration(proxyBeanMethods = false)
    static class Steps {

        @Bean
        ParkedStep parked() {
            return new ParkedStep();
        }
    }

    @Autowired
    private RepositoryService repository;
    @Autowired
    private ProcessRuns runs;
    @Autowired
    private ParkedStep step;
    @Autowired
    private JdbcClient database;

    @Test
    void coreThatParkedStepsTake() {
        var idle = cores();
        park();
        await().atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofSeconds(1)).until(() -> step.checks() >= WARMING_UP);
        var before = step.checks();
        var parked = cores();
        var checks = step.checks() - before;
        var took = parked.portal() + parked.database() - idle.portal() - idle.database();
        BenchmarkReport.write("Long steps that are parked", List.of(
                ("%,d steps that go on outside and are asked for every 20 to 30 seconds; processor time of the portal and of its "
                        + "database over %d seconds after %,d looks to warm up, beside an idle portal in the same run.")
                        .formatted(PARKED, WINDOW.toSeconds(), WARMING_UP),
                "", "| | portal, cores | database, cores | looks per second |", "|---|---|---|---|",
                "| idle | %.3f | %.3f | 0 |".formatted(idle.portal(), idle.database()),
                "| %,d parked | %.3f | %.3f | %.0f |".formatted(PARKED, parked.portal(), parked.database(),
                        checks / (double) WINDOW.toSeconds()),
                "| **cores for the parked steps** | | | **%.3f** |".formatted(took)));
    }

    private void park() {
        repository.createDeployment().addModelInstance("parked.bpmn",
                Bpmn.createExecutableProcess(KEY).camundaHistoryTimeToLive(1).startEvent().serviceTask("wait")
                        .camundaExternalTask("benchmark.parked/1").endEvent().done()).deploy();
        var definition = repository.createProcessDefinitionQuery().processDefinitionKey(KEY)
                .latestVersion().singleResult().getId();
        for (var i = 0; i < PARKED; i++) {
            runs.start(definition, UUID.randomUUID().toString(), Map.of(), "rita");
        }
        await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofSeconds(1)).until(() -> database
                .sql("select count(*) from app.effect where state = 'RUNNING' and step = 'benchmark.parked'").query(Integer.class)
                .single() == PARKED);
    }

    /** Processor time per second over the window. */
    private Cores cores() {
        var portal = portalNanos();
        var server = databaseNanos();
        var end = System.nanoTime() + WINDOW.toNanos();
        await().atMost(WINDOW.multipliedBy(2)).pollInterval(Duration.ofMillis(500)).until(() -> System.nanoTime() >= end);
        return new Cores((portalNanos() - portal) / (double) WINDOW.toNanos(),
                (databaseNanos() - server) / (double) WINDOW.toNanos());
    }

    private static long portalNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** The server's processes all come from the one that a connection's process has as its parent. */
    private long databaseNanos() {
        var backend = database.sql("select pg_backend_pid()").query(Long.class).single();
        var server = ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow();
        return server.descendants().mapToLong(each -> each.info().totalCpuDuration().orElse(Duration.ZERO).toNanos()).sum();
    }

    private record Cores(double portal, double database) {
    }
}
