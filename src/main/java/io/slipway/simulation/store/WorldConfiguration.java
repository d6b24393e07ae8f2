package io.slipway.simulation.store;

import io.slipway.simulation.SimulatedSystem;
import io.slipway.simulation.SimulatedWorld;
import io.slipway.simulation.SimulationSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Makes the world when the first simulated adapter asks for it; a portal with real systems only never has one. */
@Lazy
@Configuration(proxyBeanMethods = false)
class WorldConfiguration {

    @Bean
    WorldDatabase worldDatabase(JdbcConnectionDetails details) {
        return new WorldDatabase(details);
    }

    @Bean
    PostgresFaults simulatedFaults(WorldDatabase database, ObjectProvider<SimulatedSystem> systems) {
        return new PostgresFaults(database, systems.stream().toList());
    }

    @Bean
    SimulatedWorld simulatedWorld(WorldDatabase database, PostgresFaults faults, SimulationSettings settings,
            ObjectProvider<SimulatedSystem> systems) {
        return new PostgresWorld(database, faults, new Pace(settings, systems.stream()));
    }
}
