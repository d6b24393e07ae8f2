package io.slipway.vm.simulated;

import io.slipway.simulation.SimulatedSystem;
import io.slipway.simulation.SimulatedWorld;
import io.slipway.simulation.SimulationSettings;
import io.slipway.vm.Principals;
import io.slipway.vm.VirtualMachines;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Simulates the vCenter while {@code slipway.vsphere.url} names none. */
@Configuration(proxyBeanMethods = false)
@Conditional(SimulatedVmConfiguration.NoVsphere.class)
class SimulatedVmConfiguration {

    @Bean
    SimulatedSystem simulatedVcenter() {
        return VcenterOperation.system();
    }

    @Bean
    VirtualMachines simulatedVirtualMachines(SimulationSettings settings, ObjectProvider<SimulatedWorld> world, Clock clock) {
        settings.require("vCenter", "slipway.vsphere.url", "slipway.vsphere.username", "slipway.vsphere.password");
        return new SimulatedVirtualMachines(world.getObject(), settings, clock);
    }

    @Bean
    Principals simulatedPrincipals() {
        return new Principals() {

            @Override
            public String principalOf(String account) {
                return account + "@vsphere.local";
            }

            @Override
            public String defaultRole() {
                return "VirtualMachinePowerUser";
            }
        };
    }

    static class NoVsphere extends NoneNestedConditions {

        NoVsphere() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("slipway.vsphere.url")
        static class Vsphere {
        }
    }
}
