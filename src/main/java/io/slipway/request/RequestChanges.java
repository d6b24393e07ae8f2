package io.slipway.request;

import io.slipway.audit.AuditEntry;
import io.slipway.audit.AuditTrail;
import io.slipway.request.store.RequestRepository;
import io.slipway.shared.Change;
import io.slipway.shared.Conflict;
import io.slipway.shared.Phrase;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What everything that people do to a request has in common: one at a time, written down, and told to open pages. */
@Component
class RequestChanges {

    private final Requests requests;
    private final RequestRepository rows;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    RequestChanges(Requests requests, RequestRepository rows, AuditTrail audit, ApplicationEventPublisher events) {
        this.requests = requests;
        this.rows = rows;
        this.audit = audit;
        this.events = events;
    }

    /**
     * The request as it is once nobody else is doing something to it; within a transaction.
     *
     * @throws io.slipway.shared.NotFound when there is none, or the person may not know that there is
     */
    Request take(UUID id) {
        requests.get(id);
        rows.lock(id);
        return requests.get(id);
    }

    /** @throws Conflict when the request has ended */
    void requireOpen(Request request) {
        if (request.state().ended()) {
            throw new Conflict(Phrase.of("request.already-ended", request.number()));
        }
    }

    void record(String action, Request request, UnaryOperator<AuditEntry> details) {
        audit.record(details.apply(AuditEntry.of(action, "request", request.number()).forRequest(request.id())));
        events.publishEvent(new Change("request", request.id().toString()));
    }
}
