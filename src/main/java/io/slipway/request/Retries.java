package io.slipway.request;

import io.slipway.audit.AuditEntry;
import io.slipway.audit.AuditTrail;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Role;
import io.slipway.process.ProcessRuns;
import io.slipway.process.Situation;
import io.slipway.shared.Change;
import io.slipway.shared.Conflict;
import io.slipway.shared.Phrase;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets operators try again what was given up. */
@Service
public class Retries {

    private final Requests requests;
    private final ProcessRuns runs;
    private final CurrentPerson current;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Retries(Requests requests, ProcessRuns runs, CurrentPerson current, AuditTrail audit, ApplicationEventPublisher events) {
        this.requests = requests;
        this.runs = runs;
        this.current = current;
        this.audit = audit;
        this.events = events;
    }

    public boolean mayRetry() {
        return current.require().may(Role.OPERATOR);
    }

    /**
     * Tries everything again that was given up for the request.
     *
     * @throws io.slipway.shared.Forbidden unless the person is an operator
     * @throws Conflict                    when nothing was given up
     */
    @Transactional
    public void retry(UUID requestId) {
        current.requireRole(Role.OPERATOR);
        var request = requests.get(requestId);
        var given = runs.situation(request.instanceId()).incidents().stream().filter(trouble -> trouble.taskId() != null).toList();
        if (given.isEmpty()) {
            throw new Conflict(Phrase.of("request.nothing-to-retry"));
        }
        given.forEach(trouble -> runs.retry(trouble.taskId()));
        audit.record(AuditEntry.of("request.retry", "request", request.number()).forRequest(request.id())
                .with("activities", given.stream().map(Situation.Trouble::activityId).toList()));
        events.publishEvent(new Change("request", request.id().toString()));
    }
}
