package io.slipway.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts processes and tells where they are. */
@Component
@Transactional
public class ProcessRuns {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final ExternalTaskService externalTasks;
    private final IdentityService identity;
    private final Situations situations;

    ProcessRuns(RuntimeService runtime, HistoryService history, ExternalTaskService externalTasks, IdentityService identity,
                Situations situations) {
        this.runtime = runtime;
        this.history = history;
        this.externalTasks = externalTasks;
        this.identity = identity;
        this.situations = situations;
    }

    /** Starts the version of the model and returns the instance's id. */
    public String start(String definitionId, String businessKey, Map<String, Object> variables, String username) {
        identity.setAuthenticatedUserId(username);
        try {
            return runtime.createProcessInstanceById(definitionId).businessKey(businessKey).setVariables(variables).execute()
                    .getProcessInstanceId();
        } finally {
            identity.clearAuthentication();
        }
    }

    public Situation situation(String instanceId) {
        return situations.of(List.of(instanceId)).get(instanceId);
    }

    /** Where each of the processes is, by instance; takes the same few queries for any number of them. */
    public Map<String, Situation> situations(Collection<String> instanceIds) {
        return situations.of(instanceIds);
    }

    /** The tries of the engine's own work for the process that failed. */
    public List<FailedJob> failedJobs(String instanceId) {
        return history.createHistoricJobLogQuery().processInstanceId(instanceId).failureLog().list().stream()
                .map(entry -> new FailedJob(entry.getActivityId(), entry.getTimestamp().toInstant(),
                        text(entry.getJobExceptionMessage())))
                .toList();
    }

    private static String text(@Nullable String message) {
        return message == null ? "" : message;
    }

    /** The processes that were started for the business key one after the other, without those that they called. */
    public List<String> startedFor(String businessKey) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(businessKey).rootProcessInstances()
                .orderByProcessInstanceStartTime().asc().list().stream().map(HistoricProcessInstance::getId).toList();
    }

    /** Every visit of an activity, in the order they began. */
    public List<ActivityVisit> visits(String instanceId) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instanceId)
                .orderPartiallyByOccurrence().asc().list().stream().map(ProcessRuns::visit).toList();
    }

    /** The last values of the process's own variables, also after the end; those that are null are left out. */
    public Map<String, Object> variables(String instanceId) {
        return history.createHistoricVariableInstanceQuery().processInstanceId(instanceId).disableBinaryFetching().list().stream()
                .filter(variable -> instanceId.equals(variable.getExecutionId()) && variable.getValue() != null)
                .collect(Collectors.toMap(HistoricVariableInstance::getName, HistoricVariableInstance::getValue));
    }

    /** The last value of a process variable, also after the end; empty when it was never set or is null. */
    public Optional<Object> variable(String instanceId, String name) {
        return history.createHistoricVariableInstanceQuery().processInstanceId(instanceId).variableName(name)
                .disableBinaryFetching().list().stream()
                .filter(variable -> instanceId.equals(variable.getExecutionId()) && variable.getValue() != null)
                .map(HistoricVariableInstance::getValue).findFirst();
    }

    /**
     * What was entered under the name at each visit of an activity, by the visit's id; visits that entered nothing are left out.
     */
    public Map<String, Object> entered(String instanceId, String name) {
        var entered = new HashMap<String, Object>();
        history.createHistoricDetailQuery().processInstanceId(instanceId).variableUpdates().disableBinaryFetching()
                .orderPartiallyByOccurrence().asc().list().stream().map(HistoricVariableUpdate.class::cast)
                .filter(update -> name.equals(update.getVariableName()) && update.getActivityInstanceId() != null)
                .forEach(update -> {
                    if (update.getValue() == null) {
                        entered.remove(update.getActivityInstanceId());
                    } else {
                        entered.put(update.getActivityInstanceId(), update.getValue());
                    }
                });
        return entered;
    }

    /**
     * Lets work that was given up be tried again.
     *
     * @throws io.slipway.shared.Conflict when somebody else did so at the same moment, or the work is gone
     */
    public void retry(String taskId) {
        Collisions.told(() -> externalTasks.setRetries(taskId, 1));
        RunControl.wakeWorkers();
    }

    private static ActivityVisit visit(HistoricActivityInstance visit) {
        return new ActivityVisit(visit.getId(), visit.getActivityId(), visit.getActivityType(), visit.getStartTime().toInstant(),
                instant(visit.getEndTime()), visit.isCanceled(), visit.getAssignee());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
