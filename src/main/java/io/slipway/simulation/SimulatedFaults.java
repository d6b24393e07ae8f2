package io.slipway.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Faults that people arm to see what the portal makes of them. They survive a restart. */
public interface SimulatedFaults {

    /** Stands for every operation of a system. */
    String EVERY_OPERATION = "*";

    /** What is simulated; empty when every system is real. */
    List<SimulatedSystem> systems();

    /** The armed faults by system and operation. */
    List<Armed> armed();

    /**
     * Lets the next calls of the operation fail; replaces what was armed for it.
     *
     * @param operation one of the system's operations or {@link #EVERY_OPERATION}
     * @param count     how many calls fail, 1 to 1,000,000
     * @throws io.slipway.shared.InvalidInput when the system or the operation is not simulated or the count is out of range
     */
    void arm(String system, String operation, SimulatedFault.Kind kind, int count);

    /**
     * Takes armed faults away; harmless when there are none.
     *
     * @param system    null for every system
     * @param operation null for all that is armed for the system
     */
    void disarm(@Nullable String system, @Nullable String operation);

    /** @param remaining how many calls will still fail */
    record Armed(String system, String operation, SimulatedFault.Kind kind, int remaining) {
    }
}
