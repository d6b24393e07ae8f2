package io.slipway.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes and reads the audit trail. */
@Component
public class AuditTrail {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    AuditTrail(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Records a change within the transaction that makes it: both are committed or none.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside of a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEntry entry) {
        insert(entry);
    }

    /** Records something that changes nothing here, or was refused, at once and whatever becomes of the current transaction. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordAlone(AuditEntry entry) {
        insert(entry);
    }

    /** The newest entries first. */
    @Transactional(readOnly = true)
    public List<AuditRecord> find(AuditFilter filter, long offset, int limit) {
        return find(filter, false, offset, limit);
    }

    @Transactional(readOnly = true)
    public List<AuditRecord> find(AuditFilter filter, boolean oldestFirst, long offset, int limit) {
        var search = AuditSearch.of(filter);
        var order = oldestFirst ? " ORDER BY at, id" : " ORDER BY at DESC, id DESC";
        return jdbc.sql("SELECT * FROM app.audit_entry" + search.where() + order + " LIMIT :limit OFFSET :offset")
                .params(search.parameters()).param("limit", limit).param("offset", offset).query(AuditTrail::read).list();
    }

    @Transactional(readOnly = true)
    public long count(AuditFilter filter) {
        var search = AuditSearch.of(filter);
        return jdbc.sql("SELECT count(*) FROM app.audit_entry" + search.where()).params(search.parameters()).query(Long.class)
                .single();
    }

    /** Every action that the trail has an entry of, in order. Looks each one up by the index instead of reading the trail. */
    @Transactional(readOnly = true)
    public List<String> actions() {
        return jdbc.sql("""
                WITH RECURSIVE seen AS (
                    (SELECT action FROM app.audit_entry ORDER BY action LIMIT 1)
                    UNION ALL
                    SELECT (SELECT e.action FROM app.audit_entry e WHERE e.action > seen.action ORDER BY e.action LIMIT 1)
                    FROM seen WHERE seen.action IS NOT NULL)
                SELECT action FROM seen WHERE action IS NOT NULL""").query(String.class).list();
    }

    private void insert(AuditEntry entry) {
        CallOrigin origin = CallOrigin.current();
        jdbc.sql("""
                INSERT INTO app.audit_entry (actor, on_behalf_of, via, address, action, subject_type, subject_id, request_id,
                                             result, detail)
                VALUES (:actor, :onBehalfOf, :via, :address, :action, :subjectType, :subjectId, :requestId, :result,
                        :detail::jsonb)
                """)
                .param("actor", Objects.requireNonNullElse(entry.actor(), origin.actor()))
                .param("onBehalfOf", entry.onBehalfOf())
                .param("via", lower(Objects.requireNonNullElse(entry.via(), origin.via())))
                .param("address", origin.address())
                .param("action", entry.action())
                .param("subjectType", entry.subjectType())
                .param("subjectId", entry.subjectId())
                .param("requestId", entry.requestId())
                .param("result", lower(entry.result()))
                .param("detail", toJson(entry))
                .update();
    }

    private static AuditRecord read(ResultSet row, int index) throws SQLException {
        return new AuditRecord(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("actor"),
                row.getString("on_behalf_of"), Via.valueOf(upper(row.getString("via"))), row.getString("address"),
                row.getString("action"), row.getString("subject_type"), row.getString("subject_id"),
                row.getObject("request_id", UUID.class), Result.valueOf(upper(row.getString("result"))),
                row.getString("detail"));
    }

    private String toJson(AuditEntry entry) {
        try {
            return json.writeValueAsString(entry.detail());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The audit detail of " + entry.action() + " is no JSON.", e);
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String value) {
        return value.toUpperCase(Locale.ROOT);
    }
}
