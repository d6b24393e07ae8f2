package io.slipway.request;

import io.slipway.identity.Role;
import io.slipway.process.HumanTask;
import io.slipway.process.HumanTasks;
import io.slipway.process.ModelElement;
import io.slipway.process.ProcessModels;
import io.slipway.request.store.OwnerRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who looks after a request that went wrong: the operators of its process, until somebody takes it or is given it. Where a
 * person's task is open on how to go on, whoever has the task does.
 */
@Component
public class Owners {

    private static final String OPERATORS = "slipway.operators";
    private static final String FAILURE = "slipway.failure";

    private final OwnerRepository owners;
    private final HumanTasks tasks;
    private final ProcessModels models;

    Owners(OwnerRepository owners, HumanTasks tasks, ProcessModels models) {
        this.owners = owners;
        this.tasks = tasks;
        this.models = models;
    }

    /** Empty unless the request is {@link RequestState#FAILED}. */
    public Optional<Owner> of(Request request) {
        return request.state() != RequestState.FAILED ? Optional.empty()
                : Optional.of(decision(request).map(this::ownerOf).orElseGet(() -> lookingAfter(request)));
    }

    /** The open task in which a person decides how to go on after a failure; empty without one. */
    public Optional<HumanTask> decision(Request request) {
        return tasks.ofInstance(request.instanceId()).stream().filter(this::isDecision).findFirst();
    }

    /** The groups that look after what goes wrong in the request's process: its property {@code slipway.operators}. */
    public List<String> groups(Request request) {
        return groups(request.definitionId());
    }

    private List<String> groups(String definition) {
        var named = models.get(definition).process().properties().getOrDefault(OPERATORS, "").strip();
        return named.isEmpty() ? List.of(Role.OPERATOR.group()) : List.of(named.split("\\s*,\\s*"));
    }

    /** Leaves the request with the operators of its process, also when another process takes its place. */
    void keep(Request request) {
        if (owners.find(request.id()).isEmpty() && !groups(request).contains(Role.OPERATOR.group())) {
            owners.put(request.id(), lookingAfter(request));
        }
    }

    /** Who took it or was given it, or else the group. */
    Owner lookingAfter(Request request) {
        return owners.find(request.id()).orElseGet(() -> Owner.group(groups(request).get(0)));
    }

    /** What is left to the person or to one of the groups now. */
    public LeftTo leftTo(String username, Collection<String> groups) {
        var names = Stream.concat(Stream.of(Owner.person(username)), groups.stream().map(Owner::group)).map(Owner::text)
                .collect(Collectors.toSet());
        var definitions = owners.definitionsOfFailed();
        var activities = definitions.stream().flatMap(definition -> models.get(definition).elements().values().stream())
                .filter(Owners::isDecision).map(ModelElement::id).collect(Collectors.toSet());
        var decisions = tasks.at(activities).stream().filter(this::isDecision).toList();
        return new LeftTo(names,
                definitions.stream().filter(definition -> names.contains(Owner.group(groups(definition).get(0)).text()))
                        .collect(Collectors.toSet()),
                instances(decisions.stream().filter(task -> names.contains(ownerOf(task).text()))),
                instances(decisions.stream()));
    }

    private static Set<String> instances(Stream<HumanTask> tasks) {
        return tasks.map(HumanTask::instanceId).collect(Collectors.toSet());
    }

    private boolean isDecision(HumanTask task) {
        ModelElement element = models.get(task.definitionId()).element(task.activityId());
        return element != null && isDecision(element);
    }

    private static boolean isDecision(ModelElement element) {
        return "true".equals(element.property(FAILURE));
    }

    private Owner ownerOf(HumanTask task) {
        if (task.assignee() != null) {
            return Owner.person(task.assignee());
        }
        return Owner.group(task.groups().isEmpty() ? Role.OPERATOR.group() : task.groups().get(0));
    }
}
