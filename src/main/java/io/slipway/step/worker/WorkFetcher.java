package io.slipway.step.worker;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.slipway.step.StepDescriptor;
import io.slipway.step.ledger.Ledger;
import io.slipway.step.ledger.Ledger.Intent;
import io.slipway.step.ledger.Ledger.Opened;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes work items from the engine and records their intents, both in one transaction. */
@Component
class WorkFetcher {

    private final ExternalTaskService externalTasks;
    private final Ledger ledger;
    private final ObjectMapper json;
    private final WorkerProperties properties;
    private final WorkerId worker;

    WorkFetcher(ExternalTaskService externalTasks, Ledger ledger, ObjectMapper json, WorkerProperties properties,
                WorkerId worker) {
        this.externalTasks = externalTasks;
        this.ledger = ledger;
        this.json = json;
        this.properties = properties;
        this.worker = worker;
    }

    /** Up to so many work items for the steps, the oldest first. */
    @Transactional
    List<WorkItem> fetch(Map<String, StepDescriptor> steps, int most) {
        var locked = lock(steps, most);
        return record(ledger::open, locked.stream().map(task -> new Taken(task.getId(), task.getProcessInstanceId(),
                task.getActivityId(), requestId(task.getBusinessKey()), steps.get(task.getTopicName()),
                task.getVariables())).toList());
    }

    /** Takes work items that the current transaction creates: their intents are committed together with what came before. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<WorkItem> take(List<Wanted> wanted) {
        return record(ledger::create, wanted.stream().map(one -> {
            var task = one.task();
            var execution = task.getExecution();
            task.lock(worker.value(), properties.lock().toMillis());
            var inputs = new HashMap<String, Object>();
            one.step().inputNames().stream().filter(execution::hasVariableLocal)
                    .forEach(name -> inputs.put(name, execution.getVariableLocal(name)));
            return new Taken(task.getId(), task.getProcessInstanceId(), task.getActivityId(),
                    requestId(execution.getProcessBusinessKey()), one.step(), inputs);
        }).toList());
    }

    private List<LockedExternalTask> lock(Map<String, StepDescriptor> steps, int most) {
        var fetch = externalTasks.fetchAndLock().workerId(worker.value()).maxTasks(most).usePriority(true)
                .orderByCreateTime().asc().subscribe();
        for (var step : steps.values()) {
            fetch.topic(step.topic(), properties.lock().toMillis());
            // Only what the model maps for this activity: a variable of the process that happens to have an input's name is
            // no input.
            fetch.variables(step.inputNames()).localVariables();
        }
        return fetch.execute();
    }

    private List<WorkItem> record(BiFunction<List<Intent>, Duration, Map<String, Opened>> intents, List<Taken> taken) {
        if (taken.isEmpty()) {
            return List.of();
        }
        var opened = intents.apply(taken.stream().map(this::intent).toList(), properties.lock());
        return taken.stream().map(task -> {
            var row = opened.get(task.id());
            return new WorkItem(task.id(), task.instanceId(), task.step(), row.effect(), row.fresh());
        }).toList();
    }

    private Intent intent(Taken task) {
        var step = task.step();
        return new Intent(task.id(), task.requestId(), task.instanceId(), task.activityId(), step.contract().id(),
                step.contract().version(), step.system(), json.valueToTree(task.inputs()).toString());
    }

    private static @Nullable String requestId(@Nullable String businessKey) {
        try {
            return businessKey == null ? null : UUID.fromString(businessKey).toString();
        } catch (IllegalArgumentException startedWithoutRequest) {
            return null;
        }
    }

    /** A work item of a command that is still running; its lock is written with it. */
    record Wanted(ExternalTaskEntity task, StepDescriptor step) {
    }

    private record Taken(String id, String instanceId, String activityId, @Nullable String requestId, StepDescriptor step,
                         Map<String, Object> inputs) {
    }
}
