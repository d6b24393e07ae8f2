package io.slipway.request;

import io.slipway.identity.People;
import io.slipway.identity.Person;
import io.slipway.process.RunControl;
import io.slipway.request.Stop.Kind;
import io.slipway.request.store.RequestRepository;
import io.slipway.request.store.StopRepository;
import io.slipway.shared.Conflict;
import io.slipway.shared.FieldError;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Phrase;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends requests and has what they did taken back. A process of the portal's own takes the place of the request's: it waits for
 * what is still at work, survives crashes, and ends with the request cancelled.
 */
@Service
public class Stops {

    /** The model that takes back. */
    static final String UNDO_PROCESS = "undo-request";
    private static final int LONGEST_REASON = 2000;

    private final RequestChanges changes;
    private final RequestRights rights;
    private final RequestRepository requests;
    private final StopRepository stops;
    private final RunControl control;
    private final Owners owners;
    private final People people;

    Stops(RequestChanges changes, RequestRights rights, RequestRepository requests, StopRepository stops, RunControl control,
          Owners owners, People people) {
        this.changes = changes;
        this.rights = rights;
        this.requests = requests;
        this.stops = stops;
        this.control = control;
        this.owners = owners;
        this.people = people;
    }

    /** Whether, and by whom, the request was stopped. */
    public Optional<Stop> find(UUID requestId) {
        return stops.find(requestId);
    }

    /**
     * Takes back everything that a failed request did.
     *
     * @throws io.slipway.shared.Forbidden unless the person may look after it
     * @throws Conflict                    when it has not failed, or is being taken back already
     */
    @Transactional
    public void undo(UUID requestId) {
        var request = changes.take(requestId);
        rights.requireLookAfter(request);
        changes.requireOpen(request);
        requireFirst(request);
        if (request.state() != RequestState.FAILED) {
            throw new Conflict(Phrase.of("request.undo-only-failed", request.number()));
        }
        stop(request, Kind.UNDO, null);
    }

    /**
     * Ends the request wherever it is, and takes back what it did.
     *
     * @param reason for whoever reads about it, or null
     * @throws io.slipway.shared.Forbidden unless the person asked for it, or may look after it
     * @throws Conflict                    when it has ended, or is being taken back already
     */
    @Transactional
    public void cancel(UUID requestId, @Nullable String reason) {
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new InvalidInput(List.of(new FieldError("reason", Phrase.of("request.reason-too-long", LONGEST_REASON))));
        }
        var request = changes.take(requestId);
        rights.requireCancel(request);
        changes.requireOpen(request);
        requireFirst(request);
        stop(request, Kind.CANCEL, reason == null || reason.isBlank() ? null : reason.strip());
    }

    /**
     * Takes back what came back to a request after it had ended with everything taken back. Whoever stopped it stays who did;
     * where that was its own model, it is the portal.
     */
    void again(Request request) {
        var undo = control.start(UNDO_PROCESS, request.id().toString(), variables(request, request.requester(), null),
                Stop.PORTAL);
        if (stops.find(request.id()).isEmpty()) {
            stops.insert(request.id(), new Stop(Kind.CANCEL, Stop.PORTAL, null, Instant.EPOCH, request.instanceId(),
                    request.definitionId()));
        }
        requests.moved(request.id(), undo.definitionId(), undo.instanceId());
        changes.record("request.undo-again", request, entry -> entry);
    }

    private void requireFirst(Request request) {
        stops.find(request.id()).ifPresent(stop -> {
            throw new Conflict(Phrase.of("request.already-stopped", request.number(), people.displayName(stop.by()), stop.at()));
        });
    }

    private void stop(Request request, Kind kind, @Nullable String reason) {
        var actor = rights.actor();
        owners.keep(request);
        control.stop(request.instanceId(), kind + " by " + actor);
        var undo = control.start(UNDO_PROCESS, request.id().toString(), variables(request, actor, reason), actor);
        stops.insert(request.id(), new Stop(kind, actor, reason, Instant.EPOCH, request.instanceId(), request.definitionId()));
        requests.moved(request.id(), undo.definitionId(), undo.instanceId());
        changes.record(kind == Kind.UNDO ? "request.undo" : "request.cancel", request,
                entry -> reason == null ? entry : entry.with("reason", reason));
    }

    private Map<String, Object> variables(Request request, String actor, @Nullable String reason) {
        var requester = people.find(request.requester());
        var email = requester.map(Person::email).orElse("");
        var variables = new LinkedHashMap<String, Object>();
        variables.put("requestId", request.id().toString());
        variables.put("requestNumber", request.number());
        variables.put("requesterName", requester.map(Person::fullName).orElse(""));
        variables.put("requesterEmail", email);
        variables.put("tellRequester", !email.isBlank() && !request.requester().equals(actor));
        variables.put("comment", reason == null ? "" : reason);
        return variables;
    }
}
