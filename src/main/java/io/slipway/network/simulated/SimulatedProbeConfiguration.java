package io.slipway.network.simulated;

import io.slipway.network.AddressProbe;
import io.slipway.simulation.SimulatedSystem;
import io.slipway.simulation.SimulatedWorld;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The network is simulated while the hosts on it are. */
@Configuration(proxyBeanMethods = false)
@Conditional(SimulatedProbeConfiguration.NoHosts.class)
class SimulatedProbeConfiguration {

    @Bean
    SimulatedSystem simulatedNetwork() {
        return new SimulatedSystem(SimulatedAddressProbe.SYSTEM, Map.of(SimulatedAddressProbe.PROBE, Duration.ofMillis(500)));
    }

    @Bean
    Neighbours neighbours(ObjectProvider<SimulatedWorld> world) {
        return new Neighbours(world.getObject());
    }

    @Bean
    AddressProbe simulatedAddressProbe(ObjectProvider<SimulatedWorld> world, Neighbours neighbours) {
        return new SimulatedAddressProbe(world.getObject(), neighbours);
    }

    static class NoHosts extends NoneNestedConditions {

        NoHosts() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("slipway.ssh.private-key")
        static class Key {
        }
    }
}
