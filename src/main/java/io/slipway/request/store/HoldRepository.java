package io.slipway.request.store;

import io.slipway.request.Hold;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which requests are held. */
@Repository
public class HoldRepository {

    private final JdbcClient jdbc;

    HoldRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the place of the one before. */
    public void put(UUID requestId, Instant until, String by, String reason) {
        jdbc.sql("""
                insert into app.request_hold (request_id, held_until, held_by, reason) values (:id, :until, :by, :reason)
                on conflict (request_id) do update set held_until = excluded.held_until, held_by = excluded.held_by,
                       reason = excluded.reason, held_at = now()""")
                .param("id", requestId).param("until", until.atOffset(ZoneOffset.UTC)).param("by", by).param("reason", reason)
                .update();
    }

    public void remove(UUID requestId) {
        jdbc.sql("delete from app.request_hold where request_id = :id").param("id", requestId).update();
    }

    /** The hold that has not ended by the moment. */
    public Optional<Hold> find(UUID requestId, Instant at) {
        return jdbc.sql("select * from app.request_hold where request_id = :id and held_until > :at").param("id", requestId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Hold(row.getObject("held_until", OffsetDateTime.class).toInstant(),
                        row.getString("held_by"), row.getString("reason"),
                        row.getObject("held_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
