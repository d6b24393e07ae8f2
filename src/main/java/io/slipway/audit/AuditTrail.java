package io.slipway.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes and reads the audit trail. */
@Component
public class AuditTrail {

    private static final String MATCHING = """
            FROM app.audit_entry
            WHERE (:from::timestamptz IS NULL OR at >= :from) AND (:until::timestamptz IS NULL OR at < :until)
            AND (:actor::text IS NULL OR actor = :actor) AND (:action::text IS NULL OR action = :action)
            AND (:subjectType::text IS NULL OR subject_type = :subjectType)
            AND (:subjectId::text IS NULL OR subject_id = :subjectId)
            AND (:requestId::uuid IS NULL OR request_id = :requestId)
            """;

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
        return matching("SELECT * " + MATCHING + " ORDER BY at DESC, id DESC LIMIT :limit OFFSET :offset", filter)
                .param("limit", limit).param("offset", offset).query(AuditTrail::read).list();
    }

    @Transactional(readOnly = true)
    public long count(AuditFilter filter) {
        return matching("SELECT count(*) " + MATCHING, filter).query(Long.class).single();
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

    private StatementSpec matching(String sql, AuditFilter filter) {
        return jdbc.sql(sql).param("from", atUtc(filter.from())).param("until", atUtc(filter.until()))
                .param("actor", filter.actor()).param("action", filter.action())
                .param("subjectType", filter.subjectType()).param("subjectId", filter.subjectId())
                .param("requestId", filter.requestId());
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

    private static @Nullable OffsetDateTime atUtc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String value) {
        return value.toUpperCase(Locale.ROOT);
    }
}
