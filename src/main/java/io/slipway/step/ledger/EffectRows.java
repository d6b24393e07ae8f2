package io.slipway.step.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import io.slipway.step.ExternalThing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads rows of the ledger. */
@Component
class EffectRows {

    private final ObjectMapper json;

    EffectRows(ObjectMapper json) {
        this.json = json;
    }

    Effect map(ResultSet row) throws SQLException {
        var externalId = row.getString("external_id");
        return new Effect(row.getLong("id"), row.getString("key"), row.getString("task_id"),
                row.getObject("request_id", UUID.class), row.getString("instance_id"), row.getString("activity_id"),
                row.getString("step"), row.getInt("version"), row.getString("system"),
                Effect.State.valueOf(row.getString("state")), row.getInt("attempt"), tree(row.getString("input")),
                row.getString("output") == null ? null : tree(row.getString("output")),
                externalId == null ? null
                        : new ExternalThing(externalId, row.getString("external_label"), row.getString("external_link")),
                row.getString("handle"), row.getObject("percent", Integer.class), phrase(row.getString("note")),
                phrase(row.getString("failure")), row.getString("failure_code"), instant(row, "next_at"),
                instant(row, "intended_at"), instant(row, "started_at"), instant(row, "finished_at"),
                instant(row, "late_at"));
    }

    String json(Phrase phrase) {
        return json.valueToTree(phrase).toString();
    }

    static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    Phrase said(String text) {
        return json.convertValue(tree(text), Phrase.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private @Nullable Phrase phrase(@Nullable String text) {
        return text == null ? null : said(text);
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds text that is not JSON", e);
        }
    }
}
