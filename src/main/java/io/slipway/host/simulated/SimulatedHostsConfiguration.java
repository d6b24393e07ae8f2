package io.slipway.host.simulated;

import io.slipway.host.LinuxHosts;
import io.slipway.simulation.SimulatedSystem;
import io.slipway.simulation.SimulatedWorld;
import io.slipway.simulation.SimulationSettings;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Simulates the hosts while {@code slipway.ssh.private-key} names no key to sign in with. */
@Configuration(proxyBeanMethods = false)
@Conditional(SimulatedHostsConfiguration.NoKey.class)
class SimulatedHostsConfiguration {

    @Bean
    SimulatedSystem simulatedHosts() {
        return HostOperation.system();
    }

    @Bean
    LinuxHosts simulatedLinuxHosts(SimulationSettings settings, ObjectProvider<SimulatedWorld> world, Clock clock) {
        settings.require("access to Linux hosts", "slipway.ssh.private-key");
        return new SimulatedLinuxHosts(world.getObject(), new SimulatedAddresses(world.getObject(), settings, clock));
    }

    static class NoKey extends NoneNestedConditions {

        NoKey() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("slipway.ssh.private-key")
        static class Key {
        }
    }
}
