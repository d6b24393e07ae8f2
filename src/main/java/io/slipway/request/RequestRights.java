package io.slipway.request;

import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Groups;
import io.slipway.identity.Role;
import io.slipway.identity.SignedInPerson;
import io.slipway.process.HumanTasks;
import io.slipway.shared.Forbidden;
import io.slipway.shared.Phrase;
import org.springframework.stereotype.Component;

/** Who may see a request, and do what to it beside the tasks of its model. Work in the background may everything. */
@Component
public class RequestRights {

    private final CurrentPerson current;
    private final Groups groups;
    private final Owners owners;
    private final HumanTasks tasks;

    RequestRights(CurrentPerson current, Groups groups, Owners owners, HumanTasks tasks) {
        this.current = current;
        this.groups = groups;
        this.owners = owners;
        this.tasks = tasks;
    }

    /** Whether the person who is signed in sees what others asked for. */
    boolean seesOthers() {
        var person = current.require();
        return person.may(Role.APPROVER) || person.may(Role.OPERATOR) || person.may(Role.ADMINISTRATOR);
    }

    /** Whether the person who is signed in may know it: also whoever is asked to do or decide something for it. */
    boolean maySee(Request request) {
        return seesOthers() || current.require().username().equals(request.requester()) || mayLookAfter(request)
                || isAsked(current.require().username(), request);
    }

    /** Whether the person who is signed in may try again, take back, hold and hand over: operators, and whoever it is left to. */
    public boolean mayLookAfter(Request request) {
        return current.find().map(person -> person.may(Role.OPERATOR) || isLeftTo(request, person)).orElse(true);
    }

    /** Whether the person who is signed in may cancel it: who may look after it, and who asked for it. */
    public boolean mayCancel(Request request) {
        return mayLookAfter(request) || current.username().filter(request.requester()::equals).isPresent();
    }

    void requireLookAfter(Request request) {
        if (!mayLookAfter(request)) {
            throw new Forbidden(Phrase.of("request.only-operators"));
        }
    }

    void requireCancel(Request request) {
        if (!mayCancel(request)) {
            throw new Forbidden(Phrase.of("request.only-requester-cancels"));
        }
    }

    /** The user name to write down, or that of the portal. */
    String actor() {
        return current.username().orElse("system");
    }

    private boolean isAsked(String person, Request request) {
        var memberships = groups.groupsOf(person);
        return tasks.ofInstance(request.instanceId()).stream()
                .anyMatch(task -> person.equals(task.assignee()) || task.isOfferedTo(person, memberships));
    }

    private boolean isLeftTo(Request request, SignedInPerson person) {
        var owner = owners.lookingAfter(request);
        var memberships = groups.groupsOf(person.username());
        return owner.person() ? owner.name().equals(person.username())
                : memberships.contains(owner.name()) || owners.groups(request).stream().anyMatch(memberships::contains);
    }
}
