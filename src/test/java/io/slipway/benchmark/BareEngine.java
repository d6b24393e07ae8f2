package io.slipway.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** The engine as it comes, with Java delegates or the simplest clients, on a database of its own on the same server. */
final class BareEngine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BareEngine.class);
    static final String KEY = "bare";
    static final String EXTERNAL = "bare-external";
    static final int CLIENTS = 8;
    private static final int BATCH = 8;

    private final HikariDataSource dataSource = new HikariDataSource();
    private final ProcessEngine engine;
    private volatile boolean clientsWork;

    BareEngine(JdbcConnectionDetails database, int steps) {
        dataSource.setJdbcUrl(database.getJdbcUrl());
        dataSource.setUsername(database.getUsername());
        dataSource.setPassword(database.getPassword());
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        // As the portal has it; ids from the database would need a second connection in every transaction.
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setMetricsEnabled(false);
        configuration.setJobExecutorActivate(true);
        configuration.setBeans(Map.of("nothing", (JavaDelegate) execution -> { }));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService().createDeployment().addModelInstance("bare.bpmn", model(steps))
                .addModelInstance("bare-external.bpmn", external(steps)).deploy();
    }

    /** What is measured while clients work on the external tasks. */
    double withClients(DoubleSupplier measured) {
        clientsWork = true;
        var clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> CompletableFuture.runAsync(() -> complete("client " + client),
                        each -> new Thread(each).start())).toArray(CompletableFuture[]::new);
        try {
            return measured.getAsDouble();
        } finally {
            clientsWork = false;
            CompletableFuture.allOf(clients).join();
        }
    }

    private void complete(String client) {
        var tasks = engine.getExternalTaskService();
        while (clientsWork) {
            try {
                var fetched = tasks.fetchAndLock(BATCH, client).topic("nothing", 60_000).execute();
                fetched.forEach(task -> tasks.complete(task.getId(), client));
                if (fetched.isEmpty()) {
                    LockSupport.parkNanos(1_000_000);
                }
            } catch (RuntimeException raced) {
                // The engine stumbles over tasks that another client completes while they are being fetched.
                LOG.debug("{} looks again", client, raced);
            }
        }
    }

    ProcessEngine engine() {
        return engine;
    }

    private static BpmnModelInstance model(int steps) {
        var builder = Bpmn.createExecutableProcess(KEY).camundaHistoryTimeToLive(1).startEvent("start");
        var last = builder.serviceTask("step1").camundaDelegateExpression("${nothing}").camundaAsyncBefore();
        for (var i = 2; i <= steps; i++) {
            last = last.serviceTask("step" + i).camundaDelegateExpression("${nothing}").camundaAsyncBefore();
        }
        return last.endEvent("end").done();
    }

    private static BpmnModelInstance external(int steps) {
        var last = Bpmn.createExecutableProcess(EXTERNAL).camundaHistoryTimeToLive(1).startEvent("start")
                .serviceTask("step1").camundaExternalTask("nothing");
        for (var i = 2; i <= steps; i++) {
            last = last.serviceTask("step" + i).camundaExternalTask("nothing");
        }
        return last.endEvent("end").done();
    }

    @Override
    public void close() {
        engine.close();
        dataSource.close();
    }
}
