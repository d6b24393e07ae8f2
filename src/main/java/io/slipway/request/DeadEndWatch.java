package io.slipway.request;

import io.slipway.audit.AuditEntry;
import io.slipway.audit.AuditTrail;
import io.slipway.audit.Via;
import io.slipway.process.DeadEnd;
import io.slipway.process.DeadEnd.Kind;
import io.slipway.process.DeadEnds;
import io.slipway.request.store.DeadEndRepository;
import io.slipway.request.store.DeadEndRepository.Mark;
import io.slipway.request.store.RequestRepository;
import io.slipway.shared.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes sure that every request is finished, waits for somebody who is there, has a time at which it goes on, or is looked after.
 * What breaks this at two checks in a row fails the request, so that its operators see it; when the reason is gone, so is the
 * failure.
 */
@Service
public class DeadEndWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DeadEndWatch.class);

    private final DeadEnds deadEnds;
    private final DeadEndRepository marks;
    private final RequestRepository requests;
    private final RequestProgress progress;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    DeadEndWatch(DeadEnds deadEnds, DeadEndRepository marks, RequestRepository requests, RequestProgress progress,
                 AuditTrail audit, ApplicationEventPublisher events) {
        this.deadEnds = deadEnds;
        this.marks = marks;
        this.requests = requests;
        this.progress = progress;
        this.audit = audit;
        this.events = events;
    }

    /** One check. Takes the same few queries however many requests are healthy. */
    @Transactional
    public void check() {
        var now = now();
        var resolved = marks.keep(now);
        var raised = marks.see(now);
        var about = byId(Stream.of(now, resolved).flatMap(List::stream).map(Mark::request).collect(Collectors.toSet()));
        resolved.forEach(mark -> record("request.dead-end-resolved", about.get(mark.request()), mark));
        raised.forEach(mark -> record("request.dead-end", about.get(mark.request()), mark));
        resolved.stream().map(Mark::request).distinct().map(about::get).filter(Objects::nonNull).forEach(progress::refresh);
        marks.raised(now.stream().map(Mark::request).toList()).stream().map(Mark::request).distinct().map(about::get)
                .forEach(progress::fail);
    }

    /** Where the requests stand that have raised marks; what is no dead end any more is left out, even before the next check. */
    public Map<UUID, List<DeadEnd>> raised(Collection<Request> wanted) {
        var raised = marks.raised(wanted.stream().map(Request::id).toList());
        if (raised.isEmpty()) {
            return Map.of();
        }
        var known = Set.copyOf(raised);
        var found = new HashMap<UUID, List<DeadEnd>>();
        var byInstance = wanted.stream().filter(request -> request.instanceId() != null)
                .collect(Collectors.toMap(Request::instanceId, Function.identity()));
        deadEnds.find().forEach(end -> {
            var request = byInstance.get(end.instanceId());
            if (request != null && known.contains(new Mark(request.id(), end.kind(), end.thing()))) {
                found.computeIfAbsent(request.id(), id -> new ArrayList<>()).add(end);
            }
        });
        return found;
    }

    private List<Mark> now() {
        var open = requests.open();
        var byInstance = new HashMap<String, UUID>();
        open.forEach((id, instance) -> {
            if (instance != null) {
                byInstance.put(instance, id);
            }
        });
        var inEngine = deadEnds.find().stream().filter(end -> byInstance.containsKey(end.instanceId()))
                .map(end -> new Mark(byInstance.get(end.instanceId()), end.kind(), end.thing()));
        var gone = gone(open, byInstance).map(id -> new Mark(id, Kind.GONE, id.toString()));
        return Stream.concat(inEngine, gone).distinct().toList();
    }

    /** Requests whose process does not run. Those whose end was missed are put right at once. */
    private Stream<UUID> gone(Map<UUID, String> open, Map<String, UUID> byInstance) {
        var lost = deadEnds.notRunning(byInstance.keySet()).stream().map(byInstance::get).collect(Collectors.toSet());
        var ended = requests.find(lost).stream().filter(progress::refreshed).map(Request::id).collect(Collectors.toSet());
        var never = open.keySet().stream().filter(id -> open.get(id) == null);
        return Stream.concat(never, lost.stream().filter(id -> !ended.contains(id)));
    }

    private Map<UUID, Request> byId(Set<UUID> ids) {
        return ids.isEmpty() ? Map.of() : requests.find(ids).stream().collect(Collectors.toMap(Request::id, Function.identity()));
    }

    private void record(String action, Request request, Mark mark) {
        LOG.warn("{}: {} {} {}", action, request.number(), mark.kind(), mark.thing());
        audit.record(AuditEntry.of(action, "request", request.number()).by("system", Via.SYSTEM).forRequest(request.id())
                .with("kind", mark.kind().name()).with("thing", mark.thing()));
        events.publishEvent(new Change("request", request.id().toString()));
    }
}
