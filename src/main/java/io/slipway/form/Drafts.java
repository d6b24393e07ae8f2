package io.slipway.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keeps what people typed into forms until they send it, on whichever node they go on. Secrets are not kept. */
@Service
public class Drafts {

    private static final Duration LIFE = Duration.ofDays(30);
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> VALUES = new TypeReference<>() { };

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Replaces what was kept before; committed on return. Also forgets what the person has left lying for a month. */
    public void keep(DraftKey key, FormSchema form, Map<String, ? extends @Nullable Object> values) {
        var kept = new LinkedHashMap<String, @Nullable Object>(values);
        kept.keySet().removeIf(name -> form.field(name).map(FormField::secret).orElse(true));
        var now = clock.instant();
        jdbc.sql("""
                WITH old AS (DELETE FROM app.draft WHERE person = :person AND place <> :place AND saved_at < :old)
                INSERT INTO app.draft (person, place, entries, saved_at) VALUES (:person, :place, :entries::jsonb, :now)
                ON CONFLICT (person, place) DO UPDATE SET entries = excluded.entries, saved_at = excluded.saved_at""")
                .param("person", key.person()).param("place", key.place()).param("entries", json.valueToTree(kept).toString())
                .param("now", now.atOffset(ZoneOffset.UTC)).param("old", now.minus(LIFE).atOffset(ZoneOffset.UTC)).update();
    }

    public Optional<Draft> find(DraftKey key) {
        return jdbc.sql("SELECT entries, saved_at FROM app.draft WHERE person = :person AND place = :place")
                .param("person", key.person()).param("place", key.place()).query((row, n) -> draft(row)).optional();
    }

    /** Harmless when nothing is kept. */
    public void drop(DraftKey key) {
        jdbc.sql("DELETE FROM app.draft WHERE person = :person AND place = :place").param("person", key.person())
                .param("place", key.place()).update();
    }

    private Draft draft(ResultSet row) throws SQLException {
        try {
            return new Draft(json.readValue(row.getString("entries"), VALUES),
                    row.getObject("saved_at", OffsetDateTime.class).toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft is not JSON", e);
        }
    }
}
