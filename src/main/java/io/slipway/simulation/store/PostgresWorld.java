package io.slipway.simulation.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.slipway.simulation.SimulatedFault;
import io.slipway.simulation.SimulatedWorld;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The world as rows of JSON; operations take their time and fail as armed. */
class PostgresWorld implements SimulatedWorld {

    private final WorldDatabase database;
    private final PostgresFaults faults;
    private final Pace pace;
    private final JsonMapper json = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    PostgresWorld(WorldDatabase database, PostgresFaults faults, Pace pace) {
        this.database = database;
        this.faults = faults;
        this.pace = pace;
    }

    @Override
    public <T> Optional<T> find(String kind, String id, Class<T> type) {
        return body("SELECT body FROM simulation.thing WHERE kind = ? AND id = ?", kind, id).map(body -> read(body, type));
    }

    @Override
    public <T> List<T> all(String kind, Class<T> type) {
        return database.jdbc().sql("SELECT body FROM simulation.thing WHERE kind = ? ORDER BY id COLLATE \"C\"").param(kind)
                .query(String.class).list().stream().map(body -> read(body, type)).toList();
    }

    @Override
    public boolean add(String kind, String id, Object thing) {
        return database.jdbc().sql("INSERT INTO simulation.thing (kind, id, body) VALUES (?, ?, ?::jsonb) ON CONFLICT DO NOTHING")
                .params(kind, id, write(thing)).update() == 1;
    }

    @Override
    public <T> Optional<T> change(String kind, String id, Class<T> type, UnaryOperator<T> change) {
        return database.together(() -> {
            var changed = body("SELECT body FROM simulation.thing WHERE kind = ? AND id = ? FOR UPDATE", kind, id)
                    .map(body -> change.apply(read(body, type)));
            changed.ifPresent(thing -> database.jdbc()
                    .sql("UPDATE simulation.thing SET body = ?::jsonb, changed_at = now() WHERE kind = ? AND id = ?")
                    .params(write(thing), kind, id).update());
            return changed;
        });
    }

    @Override
    public boolean remove(String kind, String id) {
        return database.jdbc().sql("DELETE FROM simulation.thing WHERE kind = ? AND id = ?").params(kind, id).update() == 1;
    }

    @Override
    public void before(String system, String operation) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(system + " " + operation + " was called inside a database transaction, which a slow"
                    + " system would keep open; call it before or after.");
        }
        pause(pace.of(system, operation));
        faults.spendBefore(system, operation).ifPresent(PostgresWorld::fail);
    }

    @Override
    public void after(String system, String operation) {
        faults.spendAfter(system, operation).ifPresent(PostgresWorld::fail);
    }

    private Optional<String> body(String sql, String kind, String id) {
        return database.jdbc().sql(sql).params(kind, id).query(String.class).optional();
    }

    private static void fail(SimulatedFault.Kind kind) {
        throw new SimulatedFault(kind);
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> T read(String body, Class<T> type) {
        try {
            return json.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The simulated world holds something that is no " + type.getName(), e);
        }
    }

    private String write(Object thing) {
        try {
            return json.writeValueAsString(thing);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON: " + thing.getClass().getName(), e);
        }
    }
}
