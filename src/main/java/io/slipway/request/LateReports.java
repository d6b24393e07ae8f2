package io.slipway.request;

import io.slipway.request.store.RequestRepository;
import io.slipway.step.Effects;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks after requests to which something came back: a node slept within a call to another system while everything was taken
 * back, and told of what it had done only after that. They are taken back once more.
 */
@Service
public class LateReports {

    private static final Logger LOG = LoggerFactory.getLogger(LateReports.class);
    /** What has not ended is either being taken back still, or goes on and keeps what it did. */
    private static final Set<RequestState> TAKEN_BACK = Set.of(RequestState.CANCELLED, RequestState.REJECTED);

    private final Effects effects;
    private final RequestRepository requests;
    private final Stops stops;
    private final TransactionTemplate transaction;

    LateReports(Effects effects, RequestRepository requests, Stops stops, TransactionTemplate transaction) {
        this.effects = effects;
        this.requests = requests;
        this.stops = stops;
        this.transaction = transaction;
    }

    /** One check; takes a single small query while there is nothing. */
    public void check() {
        effects.cameBack().forEach(id -> transaction.executeWithoutResult(status -> again(id)));
    }

    private void again(UUID id) {
        requests.lock(id);
        requests.find(id).filter(request -> TAKEN_BACK.contains(request.state())).ifPresent(request -> {
            LOG.warn("{} is taken back again: a node reported late on something that it had done", request.number());
            stops.again(request);
        });
    }
}
