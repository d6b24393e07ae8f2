package io.slipway.step.ledger;

import io.slipway.step.Effect;
import io.slipway.step.UndoFence;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whoever takes an effect back writes its row before, and so waits for those who have passed. */
@Repository
class LedgerFence implements UndoFence {

    private static final Set<String> CLOSED =
            Set.of(Effect.State.UNDOING.name(), Effect.State.UNDONE.name(), Effect.State.KEPT.name());

    private final JdbcClient jdbc;

    LedgerFence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean pass(String key) {
        return jdbc.sql("select state from app.effect where key = ? for share").param(key).query(String.class).optional()
                .filter(CLOSED::contains).isEmpty();
    }
}
