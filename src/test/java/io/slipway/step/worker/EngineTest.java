package io.slipway.step.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.slipway.process.ProcessRuns;
import io.slipway.step.Effect;
import io.slipway.step.Effects;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.ServiceTaskBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Trial steps on the real engine. */
@TrialPortalTest
public abstract class EngineTest {

    protected static final String PROCESS = "trial";

    @Autowired
    protected RuntimeService runtime;
    @Autowired
    protected ExternalTaskService externalTasks;
    @Autowired
    protected HistoryService history;
    @Autowired
    protected RepositoryService repository;
    @Autowired
    protected Effects effects;
    @Autowired
    protected ProcessRuns runs;
    @Autowired
    protected JdbcClient jdbc;
    @Autowired
    private List<TrialStep> steps;

    @BeforeEach
    void forgetWhatStepsDid() {
        steps.forEach(TrialStep::reset);
    }

    @AfterEach
    void removeProcesses() {
        repository.createDeploymentQuery().deploymentName(PROCESS).list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true, true, true));
    }

    /** A process of these steps, one after the other; the activities are called {@code step1}, {@code step2} … */
    protected static BpmnModelInstance sequence(String... topics) {
        AbstractFlowNodeBuilder<?, ?> process = Bpmn.createExecutableProcess(PROCESS).camundaHistoryTimeToLive(1).startEvent();
        for (var i = 0; i < topics.length; i++) {
            process = step(process, "step" + (i + 1), topics[i]);
        }
        return process.endEvent("end").done();
    }

    protected static ServiceTaskBuilder step(AbstractFlowNodeBuilder<?, ?> before, String id, String topic) {
        return before.serviceTask(id).camundaExternalTask(topic).camundaInputParameter("text", "hello")
                .camundaOutputParameter("result", "${result}");
    }

    protected void deploy(BpmnModelInstance model) {
        repository.createDeployment().name(PROCESS).addModelInstance(PROCESS + ".bpmn", model).deploy();
    }

    /** Starts the deployed process for a request that only its id tells of. */
    protected String start() {
        return runtime.startProcessInstanceByKey(PROCESS, UUID.randomUUID().toString(), Map.of()).getProcessInstanceId();
    }

    protected String start(BpmnModelInstance model) {
        deploy(model);
        return start();
    }

    protected void awaitEnd(String instanceId, String endEvent) {
        until(() -> runs.situation(instanceId).ending() != null);
        assertThat(history.createHistoricActivityInstanceQuery().processInstanceId(instanceId).activityId(endEvent).count())
                .as("arrivals at %s", endEvent).isEqualTo(1);
    }

    protected String awaitIncident(String instanceId) {
        until(() -> !runs.situation(instanceId).incidents().isEmpty());
        return String.valueOf(runs.situation(instanceId).incidents().get(0).taskId());
    }

    protected ExternalTask task(String instanceId) {
        return externalTasks.createExternalTaskQuery().processInstanceId(instanceId).singleResult();
    }

    protected Effect effect(String taskId) {
        return effects.ofTask(taskId).orElseThrow();
    }

    /** The effects of the instance, oldest first. */
    protected List<Effect> effectsOf(String instanceId) {
        return jdbc.sql("select task_id from app.effect where instance_id = :id order by id").param("id", instanceId)
                .query(String.class).list().stream().map(this::effect).toList();
    }

    /** What comes due without an announcement is found by polling, which these tests do not wait for. */
    protected static void wakeUp() {
        ProcessEngineImpl.EXT_TASK_CONDITIONS.signalAll();
    }

    protected static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20)).until(condition);
    }
}
