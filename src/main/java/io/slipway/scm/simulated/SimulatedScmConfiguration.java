package io.slipway.scm.simulated;

import io.slipway.scm.Repositories;
import io.slipway.scm.SubversionChosen;
import io.slipway.simulation.SimulatedSystem;
import io.slipway.simulation.SimulatedWorld;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Simulates the repositories where none are real. */
@Configuration(proxyBeanMethods = false)
@Conditional(SimulatedScmConfiguration.NoHost.class)
class SimulatedScmConfiguration {

    @Bean
    SimulatedSystem simulatedSvn() {
        return RepositoryOperation.system();
    }

    @Bean
    Repositories simulatedRepositories(SimulatedWorld world, Clock clock) {
        return new SimulatedRepositories(world, clock);
    }

    static class NoHost extends NoneNestedConditions {

        NoHost() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @Conditional(SubversionChosen.class)
        static class Host {
        }
    }
}
