package io.slipway.request;

import io.slipway.identity.People;
import io.slipway.request.store.HoldRepository;
import io.slipway.step.RequestHolds;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the steps that take back which requests are held. */
@Component
class StepRequestHolds implements RequestHolds {

    private final HoldRepository holds;
    private final People people;
    private final Clock clock;

    StepRequestHolds(HoldRepository holds, People people, Clock clock) {
        this.holds = holds;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Optional<Hold> find(UUID requestId) {
        return holds.find(requestId, clock.instant())
                .map(hold -> new Hold(people.displayName(hold.by()), hold.until(), hold.reason()));
    }
}
