package io.slipway.step.ledger;

import io.slipway.step.Effect;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who may be at work on effects that nobody reported on yet. A lease outlives the engine's task, which is gone when its process
 * was stopped, and is told by the database's clock alone.
 */
@Repository
public class Leases {

    private final JdbcClient client;

    Leases(JdbcClient client) {
        this.client = client;
    }

    /** A sign of life of whoever works on the task. */
    public void prolong(String taskId, Duration lease) {
        client.sql("""
                update app.effect set held_until = now() + :lease::interval
                 where task_id = :task and held_until is not null and state in ('INTENDED', 'RUNNING')""")
                .param("lease", lease.toMillis() + " ms").param("task", taskId).update();
    }

    /** Whether somebody may still be at work on the effect, or has reported on it since it was read. */
    public boolean isHeld(Effect effect) {
        return client.sql("""
                select coalesce(held_until > now(), false) or state <> :state or late_at is distinct from :late::timestamptz
                  from app.effect where id = :id""").param("id", effect.id()).param("state", effect.state().name())
                .param("late", effect.lateAt() == null ? null : EffectRows.timestamp(effect.lateAt()))
                .query(Boolean.class).single();
    }

    /** Whether the last one who took the effect on has not reported on it; locks the row within a transaction. */
    public boolean awaitsReport(String key) {
        return client.sql("select held_until is not null from app.effect where key = :key for update").param("key", key)
                .query(Boolean.class).optional().orElse(false);
    }

    /**
     * What was just recorded came late: the process had gone on or was stopped. An effect that was taken back meanwhile has to be
     * taken back again, whatever the report says: its work outside may have gone on after that.
     */
    public void late(String key) {
        client.sql("""
                update app.effect set late_at = clock_timestamp(), held_until = null,
                       state = case when state in ('UNDONE', 'KEPT') then 'UNDOING' else state end
                 where key = :key""").param("key", key).update();
    }
}
