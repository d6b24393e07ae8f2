package io.slipway.step.worker;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.slipway.step.StepDescriptor;
import io.slipway.step.ledger.Ledger;
import io.slipway.step.ledger.Ledger.Intent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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
        if (locked.isEmpty()) {
            return List.of();
        }
        var opened = ledger.open(locked.stream().map(task -> intent(task, steps.get(task.getTopicName()))).toList());
        return locked.stream().map(task -> {
            var row = opened.get(task.getId());
            return new WorkItem(task.getId(), task.getProcessInstanceId(), steps.get(task.getTopicName()), row.effect(),
                    row.fresh());
        }).toList();
    }

    private List<LockedExternalTask> lock(Map<String, StepDescriptor> steps, int most) {
        var fetch = externalTasks.fetchAndLock().workerId(worker.value()).maxTasks(most).usePriority(true)
                .orderByCreateTime().asc().subscribe();
        for (var step : steps.values()) {
            fetch.topic(step.topic(), properties.lock().toMillis());
            // Only what the model maps for this activity: a variable of the process that happens to have an input's name is no input.
            fetch.variables(step.inputNames()).localVariables();
        }
        return fetch.execute();
    }

    private Intent intent(LockedExternalTask task, StepDescriptor step) {
        return new Intent(task.getId(), task.getId(), requestId(task), task.getProcessInstanceId(), task.getActivityId(),
                step.contract().id(), step.contract().version(), step.system(),
                json.valueToTree(task.getVariables()).toString());
    }

    private static @Nullable String requestId(LockedExternalTask task) {
        var businessKey = task.getBusinessKey();
        try {
            return businessKey == null ? null : UUID.fromString(businessKey).toString();
        } catch (IllegalArgumentException startedWithoutRequest) {
            return null;
        }
    }
}
