package io.slipway.request.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slipway.request.Request;
import io.slipway.request.RequestFilter;
import io.slipway.request.RequestOrder;
import io.slipway.request.RequestState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes requests. */
@Repository
public class RequestRepository {

    private static final String PREFIX = "SW-";
    private static final TypeReference<Map<String, @Nullable Object>> VALUES = new TypeReference<>() { };

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RequestRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return the number */
    public String insert(UUID id, String item, String title, String definitionId, String requester,
                         Map<String, @Nullable Object> submitted) {
        return PREFIX + jdbc.sql("""
                insert into app.request (id, item, title, definition_id, requester, state, submitted)
                values (:id, :item, :title, :definition, :requester, 'RUNNING', :submitted::jsonb) returning number""")
                .param("id", id).param("item", item).param("title", title).param("definition", definitionId)
                .param("requester", requester).param("submitted", write(submitted)).query(Long.class).single();
    }

    public void started(UUID id, String instanceId) {
        jdbc.sql("update app.request set instance_id = :instance where id = :id")
                .param("instance", instanceId).param("id", id).update();
    }

    /** Lets another process go on with the request. */
    public void moved(UUID id, String definitionId, String instanceId) {
        jdbc.sql("update app.request set definition_id = :definition, instance_id = :instance, changed_at = now() where id = :id")
                .param("definition", definitionId).param("instance", instanceId).param("id", id).update();
    }

    /**
     * Keeps others who want to do something to the request waiting until the end of the transaction. Not by its row: whoever
     * moves the process has the engine's rows before this one, and the two would wait for each other.
     */
    public void lock(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 0))").param("id", id.toString()).query((row, n) -> 1).list();
    }

    /** False when the request was in that state already. */
    public boolean move(UUID id, RequestState state, @Nullable Instant endedAt) {
        return jdbc.sql("""
                update app.request set state = :state, changed_at = now(), ended_at = :ended
                 where id = :id and state <> :state""")
                .param("state", state.name()).param("ended", endedAt == null ? null : endedAt.atOffset(ZoneOffset.UTC))
                .param("id", id).update() > 0;
    }

    public Optional<Request> find(UUID id) {
        return jdbc.sql("select * from app.request where id = :id").param("id", id).query(this::read).optional();
    }

    public Optional<Request> findByInstance(String instanceId) {
        return jdbc.sql("select * from app.request where instance_id = :id").param("id", instanceId).query(this::read)
                .optional();
    }

    /** The requests of these process instances, in no order. */
    public List<Request> findByInstances(List<String> instanceIds) {
        return instanceIds.isEmpty() ? List.of()
                : jdbc.sql("select * from app.request where instance_id in (:ids)").param("ids", instanceIds)
                        .query(this::read).list();
    }

    /** The process instances of all requests that have not ended, by request; null where there is none. */
    public Map<UUID, @Nullable String> open() {
        var found = new HashMap<UUID, @Nullable String>();
        jdbc.sql("select id, instance_id from app.request where state in ('RUNNING', 'WAITING', 'FAILED')").query(row -> {
            found.put(row.getObject("id", UUID.class), row.getString("instance_id"));
        });
        return found;
    }

    /** Those that were submitted with a day before the given one in the field, and that day. */
    public Map<UUID, LocalDate> daysBefore(LocalDate end, String field, Collection<UUID> ids) {
        var found = new HashMap<UUID, LocalDate>();
        jdbc.sql("""
                select id, submitted ->> :field as day from app.request
                 where id = any(:ids) and submitted ->> :field ~ '^\\d{4}-\\d{2}-\\d{2}$' and submitted ->> :field < :end""")
                .param("field", field).param("ids", ids.toArray(UUID[]::new)).param("end", end.toString()).query(row -> {
                    found.put(row.getObject("id", UUID.class), LocalDate.parse(row.getString("day")));
                });
        return found;
    }

    /** In no order. */
    public List<Request> find(Collection<UUID> ids) {
        return jdbc.sql("select * from app.request where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query(this::read).list();
    }

    public List<Request> page(RequestFilter filter, RequestOrder order, long offset, int limit) {
        var search = RequestSearch.of(filter);
        // Found in an index first: the rows are wide.
        return jdbc.sql("select * from app.request where number in (select number from app.request" + search.where()
                        + RequestSearch.order(order) + " limit :limit offset :offset)" + RequestSearch.order(order))
                .params(search.parameters()).param("limit", limit).param("offset", offset).query(this::read).list();
    }

    public long count(RequestFilter filter) {
        var search = RequestSearch.of(filter);
        return jdbc.sql("select count(*) from app.request" + search.where()).params(search.parameters()).query(Long.class)
                .single();
    }

    private Request read(ResultSet row, int index) throws SQLException {
        return new Request(row.getObject("id", UUID.class), PREFIX + row.getLong("number"), row.getString("item"),
                row.getString("title"), row.getString("definition_id"), row.getString("instance_id"),
                row.getString("requester"), RequestState.valueOf(row.getString("state")), parse(row.getString("submitted")),
                instant(row, "created_at"), instant(row, "changed_at"),
                row.getObject("ended_at") == null ? null : instant(row, "ended_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private Map<String, @Nullable Object> parse(String text) {
        try {
            return json.readValue(text, VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request's values are not JSON", e);
        }
    }

    private String write(Map<String, @Nullable Object> values) {
        return json.valueToTree(values).toString();
    }
}
