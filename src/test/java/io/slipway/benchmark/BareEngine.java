package io.slipway.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** The engine as it comes, with Java delegates, on a database of its own on the same server. */
final class BareEngine implements AutoCloseable {

    static final String KEY = "bare";

    private final HikariDataSource dataSource = new HikariDataSource();
    private final ProcessEngine engine;

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
        engine.getRepositoryService().createDeployment().addModelInstance("bare.bpmn", model(steps)).deploy();
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

    @Override
    public void close() {
        engine.close();
        dataSource.close();
    }
}
