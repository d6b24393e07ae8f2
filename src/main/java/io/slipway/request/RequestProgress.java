package io.slipway.request;

import io.slipway.audit.AuditEntry;
import io.slipway.audit.AuditTrail;
import io.slipway.audit.Via;
import io.slipway.process.ProcessModel;
import io.slipway.process.ProcessModels;
import io.slipway.process.ProcessRuns;
import io.slipway.process.RunAdvanced;
import io.slipway.process.Situation;
import io.slipway.request.store.RequestRepository;
import io.slipway.shared.Change;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the state of requests true to what the engine does, in the engine's own transaction. */
@Component
class RequestProgress {

    private final RequestRepository requests;
    private final ProcessRuns runs;
    private final ProcessModels models;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    RequestProgress(RequestRepository requests, ProcessRuns runs, ProcessModels models, AuditTrail audit,
                    ApplicationEventPublisher events) {
        this.requests = requests;
        this.runs = runs;
        this.models = models;
        this.audit = audit;
        this.events = events;
    }

    @EventListener
    void on(RunAdvanced run) {
        requests.findByInstance(run.instanceId()).ifPresent(this::refresh);
    }

    /** Brings the request's state up to date. */
    void refresh(Request request) {
        refreshed(request);
    }

    /** @return whether the process has ended */
    boolean refreshed(Request request) {
        if (request.instanceId() == null) {
            return false;
        }
        var situation = runs.situation(request.instanceId());
        if (situation.gone()) {
            return false;
        }
        var ending = situation.ending();
        move(request, state(models.get(request.definitionId()), situation), ending == null ? null : ending.at());
        return ending != null;
    }

    /** Somebody has to look after the request, although the engine knows no reason. */
    void fail(Request request) {
        move(request, RequestState.FAILED, null);
    }

    private void move(Request request, RequestState state, @Nullable Instant endedAt) {
        if (requests.move(request.id(), state, endedAt)) {
            audit.record(AuditEntry.of("request.state", "request", request.number()).by("process", Via.PROCESS)
                    .forRequest(request.id()).with("before", request.state().name()).with("after", state.name()));
            events.publishEvent(new Change("request", request.id().toString()));
        }
    }

    private static RequestState state(ProcessModel model, Situation situation) {
        if (situation.ending() != null) {
            return Outcome.of(model, situation.ending());
        }
        var failed = situation.tasks().stream().map(task -> model.element(task.activityId()))
                .anyMatch(element -> element != null && "true".equals(element.property("slipway.failure")));
        if (failed || !situation.incidents().isEmpty()) {
            return RequestState.FAILED;
        }
        return situation.tasks().isEmpty() ? RequestState.RUNNING : RequestState.WAITING;
    }
}
