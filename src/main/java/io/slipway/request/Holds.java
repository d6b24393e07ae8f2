package io.slipway.request;

import io.slipway.process.RunControl;
import io.slipway.request.store.HoldRepository;
import io.slipway.shared.Conflict;
import io.slipway.shared.FieldError;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Phrase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what requests did as it is until somebody has looked at it: nothing is taken back before the hold ends. */
@Service
public class Holds {

    /** A longer one is a decision that somebody has to take again. */
    public static final Duration LONGEST = Duration.ofDays(31);
    private static final String UNDO_TOPIC = "request.undo/1";
    private static final int LONGEST_REASON = 500;

    private final RequestChanges changes;
    private final RequestRights rights;
    private final HoldRepository holds;
    private final RunControl control;
    private final Clock clock;

    Holds(RequestChanges changes, RequestRights rights, HoldRepository holds, RunControl control, Clock clock) {
        this.changes = changes;
        this.rights = rights;
        this.holds = holds;
        this.control = control;
        this.clock = clock;
    }

    /** The hold that counts at this moment. */
    public Optional<Hold> find(UUID requestId) {
        return holds.find(requestId, clock.instant());
    }

    /**
     * Holds the request, in the place of a hold that it may have.
     *
     * @param until  at most {@link #LONGEST} from now
     * @param reason what is looked for; everybody who sees the request reads it
     * @throws InvalidInput                for a moment or a reason that does not fit
     * @throws io.slipway.shared.Forbidden unless the person may look after the request
     * @throws Conflict                    when the request has ended
     */
    @Transactional
    public void hold(UUID requestId, Instant until, String reason) {
        check(until, reason);
        var request = changes.take(requestId);
        rights.requireLookAfter(request);
        changes.requireOpen(request);
        holds.put(requestId, until, rights.actor(), reason.strip());
        changes.record("request.hold", request, entry -> entry.with("until", until.toString()).with("reason", reason.strip()));
    }

    /**
     * Ends the hold now; what waited for its end goes on at once.
     *
     * @throws Conflict when the request is not held
     */
    @Transactional
    public void release(UUID requestId) {
        var request = changes.take(requestId);
        rights.requireLookAfter(request);
        var hold = find(requestId).orElseThrow(() -> new Conflict(Phrase.of("request.not-held", request.number())));
        holds.remove(requestId);
        control.lookAgain(request.instanceId(), UNDO_TOPIC);
        changes.record("request.release", request,
                entry -> entry.with("until", hold.until().toString()).with("reason", hold.reason()));
    }

    private void check(Instant until, String reason) {
        var errors = new ArrayList<FieldError>();
        if (!until.isAfter(clock.instant()) || until.isAfter(clock.instant().plus(LONGEST))) {
            errors.add(new FieldError("until", Phrase.of("request.hold-until", LONGEST.toDays())));
        }
        if (reason.isBlank()) {
            errors.add(new FieldError("reason", Phrase.of("form.required")));
        } else if (reason.length() > LONGEST_REASON) {
            errors.add(new FieldError("reason", Phrase.of("request.reason-too-long", LONGEST_REASON)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(List.copyOf(errors));
        }
    }
}
