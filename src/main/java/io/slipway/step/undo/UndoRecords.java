package io.slipway.step.undo;

import com.fasterxml.jackson.databind.JsonNode;
import io.slipway.audit.AuditEntry;
import io.slipway.audit.AuditTrail;
import io.slipway.audit.Via;
import io.slipway.shared.Change;
import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import io.slipway.step.ExternalThing;
import io.slipway.step.ledger.Ledger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down each move of taking an effect back, at once, so that it goes on there after a crash. */
@Component
class UndoRecords {

    private final Ledger ledger;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    UndoRecords(Ledger ledger, AuditTrail audit, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.ledger = ledger;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    /** @throws ReportedMeanwhile when what is known of the effect is not true any more */
    void record(Effect effect, Effect.State state, @Nullable Phrase note) {
        if (effect.state() == state) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (!ledger.undoing(effect, state, note)) {
                throw new ReportedMeanwhile();
            }
            var entry = AuditEntry.of("effect." + state.name().toLowerCase(Locale.ROOT), "effect", effect.key())
                    .by("process", Via.PROCESS).with("step", effect.step());
            audit.record(effect.requestId() == null ? entry : entry.forRequest(effect.requestId()));
            if (effect.requestId() != null) {
                events.publishEvent(new Change("request", effect.requestId().toString()));
            }
        });
    }

    void found(Effect effect, JsonNode output, @Nullable ExternalThing external) {
        transaction.executeWithoutResult(status -> ledger.found(effect.id(), output, external));
    }

    /** Somebody who was still at work on the effect reported on it while it was being taken back. */
    static final class ReportedMeanwhile extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
