package io.slipway.vm.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.shared.StartRefused;
import io.slipway.simulation.SimulatedSystem;
import io.slipway.simulation.SimulatedWorld;
import io.slipway.simulation.SimulationSettings;
import io.slipway.simulation.WorldInMemory;
import io.slipway.vm.Principals;
import io.slipway.vm.VirtualMachines;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SimulatedVmConfigurationTest {

    private final ApplicationContextRunner portal = new ApplicationContextRunner()
            .withUserConfiguration(SimulatedVmConfiguration.class)
            .withBean(SimulatedWorld.class, WorldInMemory::new)
            .withBean(Clock.class, Clock::systemUTC);

    @Test
    void withoutAVcenterItIsSimulated() {
        portal.withBean(SimulationSettings.class, () -> new SimulationSettings(true, 0)).run(context -> {
            assertThat(context.getBean(VirtualMachines.class).simulated()).isTrue();
            assertThat(context.getBean(SimulatedSystem.class).name()).isEqualTo("vcenter");
            assertThat(context.getBean(Principals.class).principalOf("jdoe")).isEqualTo("jdoe@vsphere.local");
        });
    }

    @Test
    void withoutAVcenterAndWithoutSimulationTheStartIsRefused() {
        portal.withBean(SimulationSettings.class, () -> new SimulationSettings(false, 0)).run(context -> assertThat(context)
                .getFailure().rootCause().isInstanceOfSatisfying(StartRefused.class,
                        refused -> assertThat(refused.whatToDo()).contains("slipway.vsphere.url")));
    }

    @Test
    void withAVcenterNothingIsSimulated() {
        portal.withBean(SimulationSettings.class, () -> new SimulationSettings(true, 0))
                .withPropertyValues("slipway.vsphere.url=https://vc.example.org/sdk")
                .run(context -> assertThat(context).doesNotHaveBean(VirtualMachines.class)
                        .doesNotHaveBean(SimulatedSystem.class));
    }
}
