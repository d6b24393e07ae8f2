package io.slipway.request.store;

import io.slipway.request.Stop;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which requests were stopped to be taken back. */
@Repository
public class StopRepository {

    private final JdbcClient jdbc;

    StopRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its moment is the database's. */
    public void insert(UUID requestId, Stop stop) {
        jdbc.sql("""
                insert into app.request_stop (request_id, kind, stopped_by, reason, instance_id, definition_id)
                values (:id, :kind, :by, :reason, :instance, :definition)""")
                .param("id", requestId).param("kind", stop.kind().name()).param("by", stop.by()).param("reason", stop.reason())
                .param("instance", stop.instanceId()).param("definition", stop.definitionId()).update();
    }

    public Optional<Stop> find(UUID requestId) {
        return jdbc.sql("select * from app.request_stop where request_id = :id").param("id", requestId)
                .query((row, n) -> new Stop(Stop.Kind.valueOf(row.getString("kind")), row.getString("stopped_by"),
                        row.getString("reason"), row.getObject("stopped_at", OffsetDateTime.class).toInstant(),
                        row.getString("instance_id"), row.getString("definition_id")))
                .optional();
    }
}
