package io.slipway.step.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slipway.shared.Change;
import io.slipway.shared.Phrase;
import io.slipway.step.SystemPauses;
import io.slipway.step.SystemSeen;
import io.slipway.step.SystemStates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of external systems: one row each, written by whichever node learns something new. */
@Repository
public class SystemRecords implements SystemPauses, SystemStates {

    /** A pause whose next try is long over was left behind by a node that has nothing to try, or died. */
    private static final Duration STALE = Duration.ofMinutes(2);
    /** Another node may have said the opposite and died. */
    private static final Duration TELL_AGAIN = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    /** When this node last said of a system that it answers, so that it need not with every step. */
    private final Map<String, Instant> told = new ConcurrentHashMap<>();

    SystemRecords(JdbcClient jdbc, ObjectMapper json, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void seen(SystemSeen seen) {
        if (seen.trouble() == null) {
            answers(seen.system());
        } else {
            told.remove(seen.system());
            error(seen.system(), seen.trouble(), false);
        }
    }

    /** Costs nothing while nothing changes, but for once in a while. */
    public void answers(String system) {
        var last = told.get(system);
        if (last == null || clock.instant().isAfter(last.plus(TELL_AGAIN))) {
            jdbc.sql("""
                    INSERT INTO app.system_state AS s (system, reachable_since) VALUES (:system, :now)
                    ON CONFLICT (system) DO UPDATE SET reachable_since = coalesce(s.reachable_since, :now), paused_since = NULL,
                           next_try = NULL""").param("system", system).param("now", now()).update();
            told.put(system, clock.instant());
            if (last == null) {
                changed(system);
            }
        }
    }

    /** It did not do what it was asked to, but nobody says that it does not answer. */
    public void fails(String system, Phrase why) {
        error(system, why, true);
    }

    /** It does not answer, and is left alone until the next try. */
    public void paused(String system, Phrase why, Instant nextTry) {
        told.remove(system);
        error(system, why, false);
        jdbc.sql("UPDATE app.system_state SET paused_since = coalesce(paused_since, :now), next_try = :next "
                        + "WHERE system = :system")
                .param("now", now()).param("next", nextTry.atOffset(ZoneOffset.UTC)).param("system", system).update();
        changed(system);
    }

    private void error(String system, Phrase why, boolean stillReachable) {
        jdbc.sql("""
                INSERT INTO app.system_state AS s (system, last_error, last_error_at) VALUES (:system, :why::jsonb, :now)
                ON CONFLICT (system) DO UPDATE SET last_error = excluded.last_error, last_error_at = excluded.last_error_at,
                       reachable_since = CASE WHEN :reachable THEN s.reachable_since END""")
                .param("reachable", stillReachable).param("system", system).param("why", json.valueToTree(why).toString())
                .param("now", now()).update();
        changed(system);
    }

    private void changed(String system) {
        events.publishEvent(new Change("system", system));
    }

    @Override
    public Map<String, Pause> paused() {
        var pauses = new HashMap<String, Pause>();
        jdbc.sql("SELECT * FROM app.system_state WHERE next_try > :stale")
                .param("stale", clock.instant().minus(STALE).atOffset(ZoneOffset.UTC)).query(row -> {
                    pauses.put(row.getString("system"), new Pause(row.getObject("paused_since", OffsetDateTime.class).toInstant(),
                            phrase(row.getString("last_error")), instant(row, "next_try")));
                });
        return pauses;
    }

    @Override
    public Map<String, State> all() {
        var states = new HashMap<String, State>();
        jdbc.sql("SELECT * FROM app.system_state").query(row -> {
            var error = row.getString("last_error");
            states.put(row.getString("system"), new State(instant(row, "reachable_since"), error == null ? null : phrase(error),
                    instant(row, "last_error_at")));
        });
        return states;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private Phrase phrase(String text) {
        try {
            return json.convertValue(json.readTree(text), Phrase.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the table of systems holds text that is not JSON", e);
        }
    }
}
