package io.slipway.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A store of simulated things, each a record kept as JSON under a kind and an id. Every call is committed when it returns.
 * Nothing moves by itself: what takes time is kept with its start and computed when it is looked at.
 */
public interface SimulatedWorld {

    <T> Optional<T> find(String kind, String id, Class<T> type);

    /** All things of the kind, by id. */
    <T> List<T> all(String kind, Class<T> type);

    /** Adds the thing unless the id is taken; false when it was. */
    boolean add(String kind, String id, Object thing);

    /** Changes the thing under a lock; empty when there is none. */
    <T> Optional<T> change(String kind, String id, Class<T> type, UnaryOperator<T> change);

    /** False when there was none. */
    boolean remove(String kind, String id);

    /**
     * To be called by every operation of a simulated adapter before its work: takes the operation's usual time and throws
     * {@link SimulatedFault} when somebody has armed one for it.
     *
     * @param system    e.g. {@code vcenter}
     * @param operation e.g. {@code clone}
     */
    void before(String system, String operation);

    /** To be called after the work: throws when a lost reply is armed for the operation. */
    void after(String system, String operation);
}
