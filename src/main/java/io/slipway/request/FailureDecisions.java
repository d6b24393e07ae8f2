package io.slipway.request;

import io.slipway.form.FormSchema;
import io.slipway.form.Forms;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Groups;
import io.slipway.identity.People;
import io.slipway.process.HumanTask;
import io.slipway.process.HumanTasks;
import io.slipway.shared.Conflict;
import io.slipway.shared.Forbidden;
import io.slipway.shared.Phrase;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides to try again in the task that asks a person how to go on after a business error. */
@Component
class FailureDecisions {

    private static final String DECISION = "decision";
    private static final String RETRY = "retry";

    private final Owners owners;
    private final HumanTasks tasks;
    private final Forms forms;
    private final Groups groups;
    private final People people;
    private final CurrentPerson current;

    FailureDecisions(Owners owners, HumanTasks tasks, Forms forms, Groups groups, People people, CurrentPerson current) {
        this.owners = owners;
        this.tasks = tasks;
        this.forms = forms;
        this.groups = groups;
        this.people = people;
        this.current = current;
    }

    /** Whether such a task is open that the person who is signed in may finish so. */
    boolean mayRetry(Request request) {
        var person = current.username();
        return person.isPresent() && owners.decision(request)
                .filter(task -> person.get().equals(task.assignee())
                        || task.assignee() == null && isCandidate(task, person.get()))
                .filter(task -> offersRetry(form(task))).isPresent();
    }

    /**
     * Checks the answer while no transaction is open; run the result within one.
     *
     * @return empty when no such task is open
     */
    Optional<Runnable> prepare(Request request) {
        return owners.decision(request).map(task -> {
            var form = form(task);
            if (!offersRetry(form)) {
                throw new Conflict(Phrase.of("request.decide-in-task"));
            }
            var values = forms.validate(form, Map.of(DECISION, RETRY));
            return () -> decide(task.id(), values);
        });
    }

    private void decide(String taskId, Map<String, Object> values) {
        var person = current.require().username();
        var task = tasks.find(taskId).orElseThrow(() -> new Conflict(Phrase.of("process.moved-meanwhile")));
        if (task.assignee() != null && !task.assignee().equals(person)) {
            throw new Conflict(Phrase.of("request.other-decides", people.displayName(task.assignee())));
        }
        if (task.assignee() == null && !isCandidate(task, person)) {
            throw new Forbidden(Phrase.of("request.only-operators"));
        }
        tasks.claim(taskId, person);
        tasks.complete(taskId, values, person);
    }

    private boolean isCandidate(HumanTask task, String person) {
        return groups.groupsOf(person).stream().anyMatch(task.groups()::contains);
    }

    private FormSchema form(HumanTask task) {
        return forms.read(tasks.form(task.id()));
    }

    private static boolean offersRetry(FormSchema form) {
        return form.field(DECISION).stream().flatMap(field -> field.options().stream())
                .anyMatch(option -> option.value().equals(RETRY));
    }
}
