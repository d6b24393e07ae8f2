package io.slipway.request.store;

import io.slipway.request.Owner;
import io.slipway.request.RequestCare;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people arranged for requests, for their explanations. */
@Repository
class ArrangedCare implements RequestCare {

    private final JdbcClient jdbc;

    ArrangedCare(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Care> of(Collection<UUID> requests) {
        var care = new LinkedHashMap<UUID, Care>();
        if (!requests.isEmpty()) {
            jdbc.sql("""
                    select request_id, owner.owner as owner, held_by, held_until, hold.reason as hold_reason, stopped_by,
                           stopped_at, stop.reason as stop_reason
                      from app.request_owner owner
                      full join app.request_hold hold using (request_id)
                      full join app.request_stop stop using (request_id)
                     where request_id in (:ids)""").param("ids", requests)
                    .query(row -> {
                        care.put(row.getObject("request_id", UUID.class), read(row));
                    });
        }
        return care;
    }

    private static Care read(ResultSet row) throws SQLException {
        var text = row.getString("owner");
        var owner = text == null ? null : Owner.of(text);
        return new Care(owner != null && owner.person() ? owner.name() : null,
                owner != null && !owner.person() ? owner.name() : null,
                row.getString("held_by") == null ? null
                        : new Hold(row.getString("held_by"), instant(row, "held_until"), row.getString("hold_reason")),
                row.getString("stopped_by") == null ? null
                        : new Stop(row.getString("stopped_by"), instant(row, "stopped_at"), row.getString("stop_reason")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
