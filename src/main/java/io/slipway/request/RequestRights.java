package io.slipway.request;

import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Groups;
import io.slipway.identity.Role;
import io.slipway.identity.SignedInPerson;
import io.slipway.shared.Forbidden;
import io.slipway.shared.Phrase;
import org.springframework.stereotype.Component;

/** Who may do what to a request beside the tasks of its model. Work in the background may everything. */
@Component
public class RequestRights {

    private final CurrentPerson current;
    private final Groups groups;
    private final Owners owners;

    RequestRights(CurrentPerson current, Groups groups, Owners owners) {
        this.current = current;
        this.groups = groups;
        this.owners = owners;
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

    private boolean isLeftTo(Request request, SignedInPerson person) {
        var owner = owners.lookingAfter(request);
        var memberships = groups.groupsOf(person.username());
        return owner.person() ? owner.name().equals(person.username())
                : memberships.contains(owner.name()) || owners.groups(request).stream().anyMatch(memberships::contains);
    }
}
