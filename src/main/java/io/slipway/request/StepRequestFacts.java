package io.slipway.request;

import io.slipway.request.store.RequestRepository;
import io.slipway.step.RequestFacts;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells steps about the request they work for. */
@Component
class StepRequestFacts implements RequestFacts {

    private final RequestRepository requests;

    StepRequestFacts(RequestRepository requests) {
        this.requests = requests;
    }

    @Override
    public Optional<Facts> find(UUID requestId) {
        return requests.find(requestId).map(request -> new Facts(request.number(), request.requester()));
    }
}
