package io.slipway.step.ledger;

import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import io.slipway.step.FailedTries;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of tries that failed. */
@Repository
public class LedgerTries implements FailedTries {

    private final JdbcClient client;
    private final EffectRows rows;

    LedgerTries(JdbcClient client, EffectRows rows) {
        this.client = client;
        this.rows = rows;
    }

    /** Joins the transaction of the report. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void failed(Effect effect, Phrase why) {
        client.sql("insert into app.effect_try (effect_id, attempt, why) values (:effect, :attempt, :why::jsonb)")
                .param("effect", effect.id()).param("attempt", effect.attempt()).param("why", rows.json(why)).update();
    }

    @Override
    public List<FailedTry> ofRequest(UUID requestId) {
        return client.sql("""
                select activity_id, effect_try.attempt, failed_at, why from app.effect_try join app.effect on id = effect_id
                 where request_id = :id order by failed_at""").param("id", requestId)
                .query((row, n) -> new FailedTry(row.getString("activity_id"), row.getInt("attempt"),
                        EffectRows.moment(row, "failed_at"), rows.said(row.getString("why")))).list();
    }
}
