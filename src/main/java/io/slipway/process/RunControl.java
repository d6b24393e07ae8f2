package io.slipway.process;

import io.slipway.shared.Conflict;
import io.slipway.shared.Phrase;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Changes running processes from outside their models. Whoever comes second gets a {@link Conflict}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RunControl {

    private final RuntimeService runtime;
    private final ExternalTaskService externalTasks;
    private final RepositoryService repository;
    private final ProcessRuns runs;

    RunControl(RuntimeService runtime, ExternalTaskService externalTasks, RepositoryService repository, ProcessRuns runs) {
        this.runtime = runtime;
        this.externalTasks = externalTasks;
        this.repository = repository;
        this.runs = runs;
    }

    /**
     * A process that was started.
     *
     * @param definitionId the version of its model
     */
    public record Started(String definitionId, String instanceId) {
    }

    /** Ends the process, and those that it called, wherever they are; the model has no say in it. */
    public void stop(String instanceId, String reason) {
        Collisions.told(() -> runtime.deleteProcessInstance(instanceId, reason, true, true, true, false));
    }

    /** Starts the newest version of the model. */
    public Started start(String key, String businessKey, Map<String, Object> variables, String username) {
        var definition = repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult();
        if (definition == null) {
            throw new IllegalStateException("the process " + key + " is not deployed");
        }
        return new Started(definition.getId(), runs.start(definition.getId(), businessKey, variables, username));
    }

    /** Gives work that was given up other inputs; the rest of the process keeps what it has. */
    public void setInputs(String taskId, Map<String, Object> inputs) {
        Collisions.told(() -> {
            var task = externalTasks.createExternalTaskQuery().externalTaskId(taskId).singleResult();
            if (task == null) {
                throw new Conflict(Phrase.of("process.moved-meanwhile"));
            }
            runtime.setVariablesLocal(task.getExecutionId(), inputs);
        });
    }

    /** Has work of the topic that waits for its next look looked at at once. */
    public void lookAgain(String instanceId, String topic) {
        externalTasks.createExternalTaskQuery().processInstanceId(instanceId).topicName(topic).withRetriesLeft().list()
                .forEach(task -> Collisions.told(() -> externalTasks.unlock(task.getId())));
        wakeWorkers();
    }

    /** After the commit; the engine itself wakes workers for new work only. */
    static void wakeWorkers() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ProcessEngineImpl.EXT_TASK_CONDITIONS.signalAll();
            }
        });
    }
}
