package io.slipway.simulation;

import java.time.Duration;
import java.util.Map;

/**
 * A system that is simulated: one bean per simulated adapter, so that faults can be armed for its operations.
 *
 * @param name       e.g. {@code vcenter}
 * @param operations what the adapter passes to {@link SimulatedWorld#before}, each with the time that it takes with a real system
 */
public record SimulatedSystem(String name, Map<String, Duration> operations) {

    public SimulatedSystem {
        operations = Map.copyOf(operations);
    }
}
