package io.slipway.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.slipway.database.EmbeddedServer;
import io.slipway.inventory.Machines;
import io.slipway.step.Lookup;
import io.slipway.step.worker.TrialStep;
import io.slipway.step.worker.TrialSteps;
import io.slipway.step.worker.TrialSteps.FindableStep;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The database goes away and comes back while requests are at work. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"slipway.cluster.heartbeat=500ms",
    "slipway.worker.lock=3s", "slipway.schedule.inventory=5s", "slipway.simulation.time-scale=0"})
@ContextConfiguration(initializers = DatabaseRestartTest.OwnServer.class)
@Import(TrialSteps.class)
@DirtiesContext
class DatabaseRestartTest {

    private static final int INSTANCES = 60;

    @Autowired
    private RuntimeService runtime;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private HistoryService history;
    @Autowired
    private FindableStep step;
    @Autowired
    private Nodes nodes;
    @Autowired
    private Machines machines;
    @Autowired
    private JdbcClient jdbc;

    private final Set<String> made = ConcurrentHashMap.newKeySet();
    private final AtomicInteger madeTwice = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();

    @Test
    void everythingComesBackWithTheDatabaseAndNothingIsDoneTwice() {
        var last = Bpmn.createExecutableProcess("restart").camundaHistoryTimeToLive(1).startEvent().serviceTask("first")
                .camundaAsyncBefore().camundaExternalTask("trial.findable/1").serviceTask("second")
                .camundaExternalTask("trial.findable/1").camundaAsyncAfter().endEvent("end").done();
        repository.createDeployment().addModelInstance("restart.bpmn", last).deploy();
        step.starting = run -> {
            running.incrementAndGet();
            if (!made.add(run.key())) {
                madeTwice.incrementAndGet();
            }
            return TrialStep.done(run);
        };
        step.finding = run -> made.contains(run.key()) ? Lookup.found(TrialStep.done(run)) : Lookup.absent();
        var starting = CompletableFuture.runAsync(this::startAll);
        await().until(() -> running.get() > 20);
        OwnServer.SERVER.restart(() -> assertThat(running).hasValueGreaterThan(20));
        var back = Instant.now();

        starting.join();
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> runtime.createProcessInstanceQuery()
                .processDefinitionKey("restart").count() == 0);
        assertThat(history.createHistoricActivityInstanceQuery().activityId("end").count()).isEqualTo(INSTANCES);
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(made).hasSize(2 * INSTANCES);
        assertThat(madeTwice).hasValue(0);
        await().atMost(Duration.ofSeconds(20)).until(() -> nodes.list().stream().anyMatch(node -> node.self()
                && node.state() == Node.State.WORKING && node.seenAt().isAfter(back)));
        await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql(
                "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'slipway listener'")
                .query(Long.class).single() == 1);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            var refreshed = machines.freshness().refreshedAt();
            return refreshed != null && refreshed.isAfter(back);
        });
    }

    /** As people do: who is told that it did not work tries again. */
    private void startAll() {
        for (var i = 0; i < INSTANCES; i++) {
            var key = UUID.randomUUID().toString();
            await().atMost(Duration.ofMinutes(1)).pollDelay(Duration.ZERO).ignoreExceptions().until(() -> {
                if (history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(key).count() == 0) {
                    runtime.startProcessInstanceByKey("restart", key, Map.of());
                }
                return true;
            });
        }
    }

    /** A server that no other test uses. */
    static class OwnServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        static final EmbeddedServer SERVER = EmbeddedServer.quick();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            EmbeddedServer.portalRuns();
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("own server",
                    Map.of("slipway.data-dir", SERVER.directory("portal").toString())));
            context.getBeanFactory().registerSingleton("ownConnection", SERVER.create("portal"));
        }
    }
}
