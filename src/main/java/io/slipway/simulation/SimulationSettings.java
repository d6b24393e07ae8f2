package io.slipway.simulation;

import io.slipway.database.DatabaseMode;
import io.slipway.shared.StartRefused;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Whether a system that is not configured is simulated, and at which pace. */
@Component
public final class SimulationSettings {

    private final boolean allowed;
    private final double timeScale;

    @Autowired
    SimulationSettings(SimulationProperties properties, DatabaseMode database) {
        this(properties.simulate() == null ? database.embedded() : properties.simulate(), properties.simulation().timeScale());
    }

    /** @param timeScale multiplies every simulated waiting time; 0 for none */
    public SimulationSettings(boolean allowed, double timeScale) {
        this.allowed = allowed;
        this.timeScale = timeScale;
    }

    /** True when a system that is not configured is simulated. */
    public boolean allowed() {
        return allowed;
    }

    /**
     * To be called before a simulated adapter takes the place of a system that is not configured.
     *
     * @param system what the system is called, e.g. {@code vCenter}
     * @param keys   the configuration keys that would name a real one
     * @throws StartRefused unless simulation is allowed
     */
    public void require(String system, String... keys) {
        if (!allowed) {
            throw new StartRefused("No " + system + " is configured, and this portal may not simulate one.",
                    "Set " + String.join(" and ", keys) + ", or set slipway.simulate to true to work with simulated systems.");
        }
    }

    /** How long something takes here that takes so long with a real system. */
    public Duration scaled(Duration realistic) {
        return Duration.ofMillis(Math.round(realistic.toMillis() * timeScale));
    }
}
