package io.slipway.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slipway.cluster.Node.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of nodes. All its times are the database's. */
@Repository
class NodeRepository {

    private static final TypeReference<Map<String, Integer>> WORK = new TypeReference<>() { };

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    NodeRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Instant databaseTime() {
        return jdbc.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
    }

    void beat(String id, String host, String version, Duration clockDifference, State state, Map<String, Integer> work,
              Collection<String> topics) {
        jdbc.sql("""
                INSERT INTO app.node (id, host, version, clock_difference_ms, state, in_hand, work, topics)
                VALUES (:id, :host, :version, :difference, :state, :hand, :work::jsonb, :topics)
                ON CONFLICT (id) DO UPDATE SET seen_at = now(), clock_difference_ms = excluded.clock_difference_ms,
                       state = excluded.state, in_hand = excluded.in_hand, work = excluded.work,
                       topics = excluded.topics""")
                .param("id", id).param("host", host).param("version", version).param("difference", clockDifference.toMillis())
                .param("state", state.name()).param("hand", work.values().stream().mapToInt(Integer::intValue).sum())
                .param("work", json.valueToTree(work).toString())
                .param("topics", topics.toArray(String[]::new)).update();
    }

    void remove(String id) {
        jdbc.sql("DELETE FROM app.node WHERE id = :id").param("id", id).update();
    }

    void forgetSilentSince(Duration age) {
        jdbc.sql("DELETE FROM app.node WHERE seen_at < now() - make_interval(secs => :age)").param("age", age.toSeconds())
                .update();
    }

    /** What the nodes run that are neither leaving nor silent for longer. */
    Set<String> topics(Duration silence) {
        return jdbc.sql("""
                SELECT DISTINCT unnest(topics) FROM app.node
                 WHERE state <> 'LEAVING' AND seen_at >= now() - make_interval(secs => :silence)""")
                .param("silence", silence.toSeconds()).query(String.class).set();
    }

    /** @param silence after which a node counts as lost */
    List<Node> list(String self, Duration silence) {
        return jdbc.sql("""
                SELECT *, seen_at < now() - make_interval(secs => :silence) AS lost FROM app.node ORDER BY started_at, id""")
                .param("silence", silence.toSeconds()).query((row, n) -> node(row, self)).list();
    }

    private Node node(ResultSet row, String self) throws SQLException {
        var id = row.getString("id");
        return new Node(id, row.getString("host"), row.getString("version"), instant(row, "started_at"), instant(row, "seen_at"),
                Duration.ofMillis(row.getLong("clock_difference_ms")),
                row.getBoolean("lost") ? State.LOST : State.valueOf(row.getString("state")), work(row.getString("work")),
                id.equals(self));
    }

    private Map<String, Integer> work(String text) {
        try {
            return json.readValue(text, WORK);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the table of nodes holds text that is not JSON", e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
