package io.slipway.inbox;

import io.slipway.audit.AuditEntry;
import io.slipway.audit.AuditTrail;
import io.slipway.form.FormSchema;
import io.slipway.form.Forms;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Groups;
import io.slipway.process.HumanTask;
import io.slipway.process.HumanTasks;
import io.slipway.process.HumanTasks.Whose;
import io.slipway.process.ProcessModels;
import io.slipway.request.Request;
import io.slipway.request.RequestFilter;
import io.slipway.request.RequestOrder;
import io.slipway.request.RequestState;
import io.slipway.request.Requests;
import io.slipway.shared.Conflict;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The tasks of the person who is signed in. */
@Service
public class Inbox {

    private static final Set<RequestState> OPEN = Set.of(RequestState.RUNNING, RequestState.WAITING, RequestState.FAILED);
    private static final int MOST_SEARCHED = 1000;

    private final HumanTasks tasks;
    private final ProcessModels models;
    private final Requests requests;
    private final Forms forms;
    private final Groups groups;
    private final FourEyes fourEyes;
    private final CurrentPerson current;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    Inbox(HumanTasks tasks, ProcessModels models, Requests requests, Forms forms, Groups groups, FourEyes fourEyes,
          CurrentPerson current, AuditTrail audit, TransactionTemplate transaction) {
        this.tasks = tasks;
        this.models = models;
        this.requests = requests;
        this.forms = forms;
        this.groups = groups;
        this.fourEyes = fourEyes;
        this.current = current;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** The oldest first. */
    public List<InboxItem> page(Whose whose, int page, int size) {
        return find(InboxQuery.of(whose), (long) page * size, size);
    }

    public long count(Whose whose) {
        return count(InboxQuery.of(whose));
    }

    public List<InboxItem> find(InboxQuery query, long offset, int limit) {
        var person = current.require().username();
        var found = tasks.find(search(query, person), offset, limit);
        var about = requests.ofInstances(found.stream().map(HumanTask::instanceId).distinct().toList());
        return found.stream().map(task -> item(task, about.get(task.instanceId()), person)).toList();
    }

    public long count(InboxQuery query) {
        return tasks.count(search(query, current.require().username()));
    }

    private HumanTasks.Search search(InboxQuery query, String person) {
        var instances = query.text().isBlank() ? null : requests.find(new RequestFilter(OPEN, null, null, query.text()),
                RequestOrder.NEWEST_FIRST, 0, MOST_SEARCHED).stream().map(Request::instanceId).toList();
        return new HumanTasks.Search(query.whose(), person, instances, query.newestFirst());
    }

    /** The open tasks of a request that are for the person who is signed in, the oldest first. */
    public List<InboxItem> of(Request request) {
        var person = current.require().username();
        return tasks.ofInstance(request.instanceId()).stream()
                .filter(task -> person.equals(task.assignee())
                        || task.isOfferedTo(person, groups.groupsOf(person)))
                .sorted(Comparator.comparing(HumanTask::createdAt)).map(task -> item(task, request, person)).toList();
    }

    /** @throws NotFound when the task is finished, or not for this person */
    public OpenItem open(String taskId) {
        var task = visible(taskId);
        var about = about(task);
        var form = forms.read(tasks.form(taskId));
        return new OpenItem(item(task, about, current.require().username()), form,
                startValues(form, tasks.variables(taskId), about));
    }

    /**
     * Gives the task to the person who is signed in.
     *
     * @throws Conflict when somebody else has it, or four eyes are demanded and two of them are the requester's
     */
    public void claim(String taskId) {
        transaction.executeWithoutResult(status -> take(taskId));
    }

    /** Gives the task back to its groups. */
    public void unclaim(String taskId) {
        transaction.executeWithoutResult(status -> {
            var task = visible(taskId);
            if (task.groups().isEmpty() && task.people().isEmpty()) {
                throw new Conflict(Phrase.of("inbox.only-yours"));
            }
            tasks.unclaim(taskId);
            record("task.unclaim", task, Map.of());
        });
    }

    /**
     * Finishes the task, taking it first when nobody has it.
     *
     * @throws io.slipway.shared.InvalidInput naming every wrong field
     */
    public void complete(String taskId, Map<String, ?> values) {
        var form = forms.read(tasks.form(visible(taskId).id()));
        var checked = forms.validate(form, values);
        transaction.executeWithoutResult(status -> {
            var task = take(taskId);
            tasks.complete(taskId, checked, current.require().username());
            record("task.complete", task,
                    checked.containsKey("decision") ? Map.of("decision", checked.get("decision")) : Map.of());
        });
    }

    private HumanTask take(String taskId) {
        var person = current.require().username();
        var task = visible(taskId);
        if (task.assignee() != null && !task.assignee().equals(person)) {
            throw new Conflict(Phrase.of("inbox.taken", task.assignee()));
        }
        if (!fourEyes.allow(task, about(task), person)) {
            throw new Conflict(Phrase.of("inbox.own-request"));
        }
        if (task.assignee() == null) {
            tasks.claim(taskId, person);
            record("task.claim", task, Map.of());
        }
        return task;
    }

    private HumanTask visible(String taskId) {
        var person = current.require().username();
        return tasks.find(taskId).filter(task -> person.equals(task.assignee())
                        || task.isOfferedTo(person, groups.groupsOf(person)))
                .orElseThrow(() -> new NotFound(Phrase.of("inbox.gone")));
    }

    private InboxItem item(HumanTask task, @Nullable Request request, String person) {
        var free = task.assignee() == null || task.assignee().equals(person);
        return new InboxItem(task, models.get(task.definitionId()), request, free && fourEyes.allow(task, request, person));
    }

    /** What describes the request is carried over; everything else, such as a decision, is made anew each time. */
    private static Map<String, @Nullable Object> startValues(FormSchema form, Map<String, Object> variables,
                                                             @Nullable Request request) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        form.fields().stream().filter(field -> field.type().holdsValue())
                .forEach(field -> values.put(field.key(), request != null && request.submitted().containsKey(field.key())
                        ? variables.get(field.key()) : field.defaultValue()));
        return values;
    }

    private @Nullable Request about(HumanTask task) {
        return requests.ofInstances(List.of(task.instanceId())).get(task.instanceId());
    }

    private void record(String action, HumanTask task, Map<String, Object> details) {
        var request = about(task);
        var entry = AuditEntry.of(action, "task", task.id()).with("activity", task.activityId());
        for (var detail : details.entrySet()) {
            entry = entry.with(detail.getKey(), detail.getValue());
        }
        audit.record(request == null ? entry : entry.forRequest(request.id()));
    }
}
