package io.slipway.request.ui;

import io.slipway.identity.CurrentPerson;
import io.slipway.request.FailedStep;
import io.slipway.request.HandOvers;
import io.slipway.request.Hold;
import io.slipway.request.Holds;
import io.slipway.request.Owner;
import io.slipway.request.Owners;
import io.slipway.request.Request;
import io.slipway.request.RequestDetails.Details;
import io.slipway.request.RequestRights;
import io.slipway.request.RequestState;
import io.slipway.request.Retries;
import io.slipway.request.Stops;
import io.slipway.request.UndoPreviews;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the person who looks at a request may do to it, and the services that do it. */
@Component
class RequestActions {

    /** A button on the page of a request. */
    enum Action {
        RETRY, CHANGE, UNDO, CANCEL, HOLD, RELEASE, TAKE_OVER, HAND_OVER
    }

    private final Retries retries;
    private final Stops stops;
    private final UndoPreviews previews;
    private final Holds holds;
    private final HandOvers handOvers;
    private final Owners owners;
    private final RequestRights rights;
    private final CurrentPerson current;

    RequestActions(Retries retries, Stops stops, UndoPreviews previews, Holds holds, HandOvers handOvers, Owners owners,
                   RequestRights rights, CurrentPerson current) {
        this.retries = retries;
        this.stops = stops;
        this.previews = previews;
        this.holds = holds;
        this.handOvers = handOvers;
        this.owners = owners;
        this.rights = rights;
        this.current = current;
    }

    Set<Action> open(Details now) {
        var request = now.request();
        var open = EnumSet.noneOf(Action.class);
        var looksAfter = rights.mayLookAfter(request);
        if (request.state().ended()) {
            return open;
        }
        if (looksAfter) {
            open.add(holds.find(request.id()).isPresent() ? Action.RELEASE : Action.HOLD);
        }
        if (now.stop() == null && rights.mayCancel(request)) {
            open.add(looksAfter && request.state() == RequestState.FAILED ? Action.UNDO : Action.CANCEL);
        }
        if (looksAfter && request.state() == RequestState.FAILED) {
            failed(request, open);
        }
        return open;
    }

    private void failed(Request request, Set<Action> open) {
        if (retries.mayRetry(request)) {
            open.add(Action.RETRY);
        }
        if (!retries.changeable(request).isEmpty()) {
            open.add(Action.CHANGE);
        }
        open.add(Action.HAND_OVER);
        if (owner(request).filter(Owner.person(current.require().username())::equals).isEmpty()) {
            open.add(Action.TAKE_OVER);
        }
    }

    Optional<Owner> owner(Request request) {
        return owners.of(request);
    }

    Optional<Hold> hold(Request request) {
        return holds.find(request.id());
    }

    List<FailedStep> changeable(Request request) {
        return retries.changeable(request);
    }

    Retries retries() {
        return retries;
    }

    Stops stops() {
        return stops;
    }

    UndoPreviews previews() {
        return previews;
    }

    Holds holds() {
        return holds;
    }

    HandOvers handOvers() {
        return handOvers;
    }
}
