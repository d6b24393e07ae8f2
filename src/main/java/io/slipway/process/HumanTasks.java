package io.slipway.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks for people. Who may do what with them is decided by the caller. */
@Component
@Transactional
public class HumanTasks {

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final OpenTasks open;

    HumanTasks(TaskService tasks, FormService forms, IdentityService identity, OpenTasks open) {
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
        this.open = open;
    }

    /** By when they began to wait. Without a transaction of its own, which a task that is just finished would spoil. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<HumanTask> find(Search search, long offset, int limit) {
        if (search.isVain()) {
            return List.of();
        }
        var query = query(search).orderByTaskCreateTime();
        var ids = (search.newestFirst() ? query.desc() : query.asc()).orderByTaskId().asc().listPage((int) offset, limit).stream()
                .map(Task::getId).toList();
        var found = ids.isEmpty() ? Map.<String, HumanTask>of() : open.withIds(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    public long count(Search search) {
        return search.isVain() ? 0 : query(search).count();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<HumanTask> find(String taskId) {
        return Optional.ofNullable(open.withIds(List.of(taskId)).get(taskId));
    }

    /** The open tasks of a process and of those it called, the oldest first. */
    public List<HumanTask> ofInstance(String rootInstanceId) {
        return open.ofInstances(rootInstanceId).getOrDefault(rootInstanceId, List.of());
    }

    /** The open tasks at activities of these ids in any model, the oldest first. */
    public List<HumanTask> at(Collection<String> activities) {
        return activities.isEmpty() ? List.of() : open.at(activities);
    }

    /** The Camunda Form of the task, JSON. */
    public String form(String taskId) {
        return ProcessModels.text(forms.getDeployedTaskForm(taskId));
    }

    /** The process variables that the task's form may show, by name. */
    public Map<String, Object> variables(String taskId) {
        return tasks.getVariables(taskId);
    }

    /** Gives the task to the person; does nothing when the person has it already. */
    public void claim(String taskId, String username) {
        Collisions.told(() -> tasks.claim(taskId, username));
    }

    /** Gives the task back to its groups. */
    public void unclaim(String taskId) {
        Collisions.told(() -> tasks.setAssignee(taskId, null));
    }

    /** Gives the task to a person, whoever has it. */
    public void assign(String taskId, String username) {
        Collisions.told(() -> tasks.setAssignee(taskId, username));
    }

    /** Leaves the task to a group, in the place of whoever has it and those who could take it. */
    public void leaveTo(String taskId, String group) {
        Collisions.told(() -> {
            tasks.setAssignee(taskId, null);
            tasks.getIdentityLinksForTask(taskId).stream()
                    .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null
                            && !link.getGroupId().equals(group))
                    .forEach(link -> tasks.deleteCandidateGroup(taskId, link.getGroupId()));
            tasks.addCandidateGroup(taskId, group);
        });
    }

    /** Ends the task with the values as process variables. */
    public void complete(String taskId, Map<String, Object> values, String username) {
        as(username, () -> {
            Collisions.told(() -> tasks.complete(taskId, values));
            return taskId;
        });
    }

    private <T> T as(String username, Supplier<T> work) {
        identity.setAuthenticatedUserId(username);
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private TaskQuery query(Search search) {
        var query = tasks.createTaskQuery().active();
        if (search.instances() != null) {
            query.processInstanceIdIn(search.instances().toArray(String[]::new));
        }
        return switch (search.whose()) {
            case MINE -> query.taskAssignee(search.username());
            // The engine asks the portal for the person's groups.
            case MY_GROUPS -> query.taskCandidateUser(search.username());
            case ALL -> query.or().taskAssignee(search.username()).taskCandidateUser(search.username()).endOr();
        };
    }

    /**
     * Which tasks are wanted.
     *
     * @param username    whose
     * @param instances   only those of these process instances, or null for all
     * @param newestFirst whether those that wait longest come last
     */
    public record Search(Whose whose, String username, @Nullable List<String> instances, boolean newestFirst) {

        private boolean isVain() {
            return instances != null && instances.isEmpty();
        }
    }

    /** Which tasks to show a person. */
    public enum Whose {
        /** Those the person has. */
        MINE,
        /** Those nobody has and the person, or one of the person's groups, may take. */
        MY_GROUPS,
        /** Both. */
        ALL
    }
}
