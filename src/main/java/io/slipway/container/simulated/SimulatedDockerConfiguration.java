package io.slipway.container.simulated;

import io.slipway.container.ContainerHosts;
import io.slipway.container.Containers;
import io.slipway.container.DockerChosen;
import io.slipway.container.Images;
import io.slipway.container.Networks;
import io.slipway.container.Volumes;
import io.slipway.simulation.SimulatedSystem;
import io.slipway.simulation.SimulatedWorld;
import io.slipway.simulation.SimulationSettings;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Simulates two Docker hosts while {@code slipway.docker.hosts} names none. */
@Configuration(proxyBeanMethods = false)
@Conditional(SimulatedDockerConfiguration.NoDocker.class)
class SimulatedDockerConfiguration {

    @Bean
    SimulatedSystem simulatedDocker() {
        return DockerOperation.system();
    }

    @Bean
    SimulatedEngines simulatedEngines(SimulatedWorld world, SimulationSettings settings, Clock clock) {
        return new SimulatedEngines(world, settings, clock);
    }

    @Bean
    ContainerHosts simulatedContainerHosts(SimulatedEngines engines) {
        return new SimulatedContainerHosts(engines);
    }

    @Bean
    Containers simulatedContainers(SimulatedEngines engines) {
        return new SimulatedContainers(engines);
    }

    @Bean
    Images simulatedImages(SimulatedEngines engines) {
        return new SimulatedImages(engines);
    }

    @Bean
    Volumes simulatedVolumes(SimulatedEngines engines) {
        return new SimulatedVolumes(engines);
    }

    @Bean
    Networks simulatedNetworks(SimulatedEngines engines) {
        return new SimulatedNetworks(engines);
    }

    static class NoDocker extends NoneNestedConditions {

        NoDocker() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @Conditional(DockerChosen.class)
        static class Docker {
        }
    }
}
