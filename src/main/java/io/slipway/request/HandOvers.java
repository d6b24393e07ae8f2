package io.slipway.request;

import io.slipway.identity.Groups;
import io.slipway.identity.People;
import io.slipway.identity.Person;
import io.slipway.identity.Role;
import io.slipway.process.HumanTasks;
import io.slipway.request.store.OwnerRepository;
import io.slipway.shared.Conflict;
import io.slipway.shared.FieldError;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who looks after a request that went wrong. */
@Service
public class HandOvers {

    private final RequestChanges changes;
    private final RequestRights rights;
    private final Owners owners;
    private final OwnerRepository rows;
    private final HumanTasks tasks;
    private final People people;
    private final Groups groups;

    HandOvers(RequestChanges changes, RequestRights rights, Owners owners, OwnerRepository rows, HumanTasks tasks, People people,
              Groups groups) {
        this.changes = changes;
        this.rights = rights;
        this.owners = owners;
        this.rows = rows;
        this.tasks = tasks;
        this.people = people;
        this.groups = groups;
    }

    /**
     * To whom the request can be handed: its operators' group, other groups of operators and teams, and the people who may act on
     * it.
     */
    public List<Owner> candidates(Request request) {
        var all = new ArrayList<Owner>();
        owners.groups(request).stream().map(Owner::group).forEach(all::add);
        groups.all().stream().filter(group -> group.startsWith("team:") || group.equals(Role.OPERATOR.group()))
                .map(Owner::group).filter(group -> !all.contains(group)).forEach(all::add);
        groups.all().stream().filter(group -> group.equals(Role.OPERATOR.group()) || group.equals(Role.ADMINISTRATOR.group())
                        || owners.groups(request).contains(group))
                .flatMap(group -> groups.membersOf(group).stream()).distinct().sorted().map(Owner::person).forEach(all::add);
        return all;
    }

    /**
     * Hands a failed request to a person or a group, oneself among them.
     *
     * @throws InvalidInput                when there is no such person or group, or it could do nothing with the request
     * @throws io.slipway.shared.Forbidden unless the person who is signed in may look after it
     * @throws Conflict                    when it has not failed
     */
    @Transactional
    public void handOver(UUID requestId, Owner to) {
        var request = changes.take(requestId);
        rights.requireLookAfter(request);
        if (request.state() != RequestState.FAILED) {
            throw new Conflict(Phrase.of("request.hand-over-only-failed", request.number()));
        }
        if (!candidates(request).contains(to) || to.person() && people.find(to.name()).filter(Person::enabled).isEmpty()) {
            throw new InvalidInput(List.of(new FieldError("to", Phrase.of("request.hand-over-to-whom", to.name()))));
        }
        var before = owners.of(request).map(Owner::text).orElse("");
        owners.decision(request).ifPresent(task -> {
            if (to.person()) {
                tasks.assign(task.id(), to.name());
            } else {
                tasks.leaveTo(task.id(), to.name());
            }
        });
        rows.put(requestId, to);
        changes.record("request.hand-over", request, entry -> entry.with("before", before).with("after", to.text()));
    }

    /** The person who is signed in looks after it from now on. */
    @Transactional
    public void takeOver(UUID requestId) {
        handOver(requestId, Owner.person(rights.actor()));
    }
}
