package io.slipway.request;

import io.slipway.request.store.RequestRepository;
import io.slipway.step.RequestFacts;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** Tells steps about the request they work for. */
@Component
class StepRequestFacts implements RequestFacts {

    private static final int KEPT = 1000;

    /** Neither changes after the request is made, and it is made before its process starts. */
    private final ConcurrentLruCache<UUID, Optional<Facts>> known;

    StepRequestFacts(RequestRepository requests) {
        known = new ConcurrentLruCache<>(KEPT,
                id -> requests.find(id).map(request -> new Facts(request.number(), request.requester())));
    }

    @Override
    public Optional<Facts> find(UUID requestId) {
        return known.get(requestId);
    }
}
