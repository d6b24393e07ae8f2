package io.slipway.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.slipway.process.ProcessRuns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ContextConfiguration;

/** What the steps' guarantees cost: five steps that do nothing, with worker, ledger and audit, beside five Java delegates. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DurableDatabase.class)
class ThroughputBenchmark {

    private static final String KEY = "benchmark";
    private static final int STEPS = 5;
    private static final int INSTANCES = 400;
    /** Until the compiler has seen everything: the portal's way is longer than the bare engine's. */
    private static final int WARMING_UP = 8;
    private static final int ROUNDS = 5;
    private static final int CALLERS = 2;
    private static final int IDLE = 200;

    @TestConfiguration(proxyBeanMethods = false)
    static class Steps {

        @Bean
        NoOpStep noOp() {
            return new NoOpStep();
        }
    }

    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ProcessRuns runs;
    @Autowired
    private NoOpStep noOp;

    private String definitionId = "";

    @BeforeEach
    void deploy() {
        repository.createDeployment().addModelInstance("benchmark.bpmn", model()).deploy();
        definitionId = repository.createProcessDefinitionQuery().processDefinitionKey(KEY).latestVersion().singleResult().getId();
    }

    @Test
    void stepsPerSecondBesideTheBareEngine() {
        var portal = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        var client = new ArrayList<Double>();
        try (var engine = new BareEngine(DurableDatabase.SERVER.create("bare"), STEPS)) {
            var other = engine.engine().getRuntimeService();
            for (var round = 0; round < WARMING_UP + ROUNDS; round++) {
                var ours = perSecond(runtime, KEY,
                        () -> runs.start(definitionId, UUID.randomUUID().toString(), Map.of(), "rita"));
                var theirs = perSecond(other, BareEngine.KEY, () -> other.startProcessInstanceByKey(BareEngine.KEY));
                var clients = engine.withClients(() ->
                        perSecond(other, BareEngine.EXTERNAL, () -> other.startProcessInstanceByKey(BareEngine.EXTERNAL)));
                if (round >= WARMING_UP) {
                    portal.add(ours);
                    bare.add(theirs);
                    client.add(clients);
                }
            }
        }
        BenchmarkReport.write("Steps with a ledger beside the bare engine", List.of(
                ("%d processes of %d steps that do nothing, %d callers, history full, commits on disk; "
                        + "median of %d rounds in turn after %d to warm up.")
                        .formatted(INSTANCES, STEPS, CALLERS, ROUNDS, WARMING_UP),
                "", "| | processes per second |", "|---|---|",
                "| Portal: external tasks, worker, ledger, audit | %.0f |".formatted(median(portal)),
                "| Bare engine: asynchronous Java delegates | %.0f |".formatted(median(bare)),
                "| Bare engine: external tasks, %d clients that fetch and complete, no ledger |".formatted(BareEngine.CLIENTS)
                        + " %.0f |".formatted(median(client)),
                "| **ratio to the delegates** | **%.2f** |".formatted(median(portal) / median(bare)),
                "| ratio to the external tasks | %.2f |".formatted(median(portal) / median(client))));
    }

    @Test
    void fromCommitToTheNextStepWhenIdle() {
        var micros = new ArrayList<Double>();
        for (var i = 0; i < IDLE; i++) {
            var id = UUID.randomUUID().toString();
            runs.start(definitionId, id, Map.of(), "rita");
            var committed = System.nanoTime();
            awaitNone(runtime, KEY);
            assertThat(noOp.firstBegan(id)).isPresent();
            micros.add((noOp.firstBegan(id).get() - committed) / 1000.0);
        }
        Collections.sort(micros);
        BenchmarkReport.write("From commit to the start of the next step", List.of(
                ("%d processes one after the other on an idle portal; from the return of the call that starts the process to the "
                        + "first line of its first step. Below zero: the step began before the caller was told.")
                        .formatted(IDLE),
                "", "| | ms |", "|---|---|",
                "| p50 | %.2f |".formatted(micros.get(IDLE / 2) / 1000),
                "| p95 | %.2f |".formatted(micros.get(IDLE * 95 / 100) / 1000),
                "| p99 | %.2f |".formatted(micros.get(IDLE * 99 / 100) / 1000)));
    }

    private static double perSecond(RuntimeService engine, String key, Runnable start) {
        var callers = Executors.newFixedThreadPool(CALLERS);
        var began = System.nanoTime();
        CompletableFuture.allOf(IntStream.range(0, INSTANCES).mapToObj(i -> CompletableFuture.runAsync(start, callers))
                .toArray(CompletableFuture[]::new)).join();
        awaitNone(engine, key);
        callers.shutdown();
        return INSTANCES / ((System.nanoTime() - began) / 1e9);
    }

    private static void awaitNone(RuntimeService engine, String key) {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10)).atMost(Duration.ofMinutes(3))
                .until(() -> engine.createProcessInstanceQuery().processDefinitionKey(key).count() == 0);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static BpmnModelInstance model() {
        var last = Bpmn.createExecutableProcess(KEY).camundaHistoryTimeToLive(1).startEvent("start")
                .serviceTask("step1").camundaExternalTask("benchmark.no-op/1");
        for (var i = 2; i <= STEPS; i++) {
            last = last.serviceTask("step" + i).camundaExternalTask("benchmark.no-op/1");
        }
        return last.endEvent("end").done();
    }
}
