package io.slipway.step.ledger;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who may be at work on effects that nobody reported on yet. A lease outlives the engine's task, which is gone when its process was
 * stopped, and is told by the database's clock alone.
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

    /** Whether somebody may still be at work on the effect. */
    public boolean isHeld(long effectId) {
        return client.sql("select coalesce(held_until > now(), false) from app.effect where id = :id").param("id", effectId)
                .query(Boolean.class).single();
    }

    /** Whether the last one who took the effect on has not reported on it; locks the row within a transaction. */
    public boolean awaitsReport(String key) {
        return client.sql("select held_until is not null from app.effect where key = :key for update").param("key", key)
                .query(Boolean.class).optional().orElse(false);
    }
}
