package io.slipway.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** A world for tests of simulated adapters: no database, no waiting, faults armed by a call. */
public class WorldInMemory implements SimulatedWorld {

    private final Map<String, Object> things = new ConcurrentSkipListMap<>();
    private final Map<String, SimulatedFault.Kind> armed = new ConcurrentHashMap<>();

    /** Lets the next call of the operation fail. */
    public void arm(String system, String operation, SimulatedFault.Kind kind) {
        armed.put(key(system, operation), kind);
    }

    @Override
    public <T> Optional<T> find(String kind, String id, Class<T> type) {
        return Optional.ofNullable(things.get(key(kind, id))).map(type::cast);
    }

    @Override
    public <T> List<T> all(String kind, Class<T> type) {
        return things.entrySet().stream().filter(thing -> thing.getKey().startsWith(key(kind, "")))
                .map(thing -> type.cast(thing.getValue())).toList();
    }

    @Override
    public boolean add(String kind, String id, Object thing) {
        return things.putIfAbsent(key(kind, id), thing) == null;
    }

    @Override
    public <T> Optional<T> change(String kind, String id, Class<T> type, UnaryOperator<T> change) {
        synchronized (things) {
            return Optional.ofNullable(things.computeIfPresent(key(kind, id), (key, thing) -> change.apply(type.cast(thing))))
                    .map(type::cast);
        }
    }

    @Override
    public boolean remove(String kind, String id) {
        return things.remove(key(kind, id)) != null;
    }

    @Override
    public void before(String system, String operation) {
        if (armed.get(key(system, operation)) != SimulatedFault.Kind.LOST_REPLY) {
            spend(system, operation);
        }
    }

    @Override
    public void after(String system, String operation) {
        spend(system, operation);
    }

    private void spend(String system, String operation) {
        var kind = armed.remove(key(system, operation));
        if (kind != null) {
            throw new SimulatedFault(kind);
        }
    }

    private static String key(String kind, String id) {
        return kind + '\n' + id;
    }
}
