package io.slipway.container.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.container.ContainerHosts;
import io.slipway.simulation.SimulatedSystem;
import io.slipway.simulation.SimulatedWorld;
import io.slipway.simulation.SimulationSettings;
import io.slipway.simulation.WorldInMemory;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SimulatedDockerConfigurationTest {

    private final ApplicationContextRunner portal = new ApplicationContextRunner()
            .withUserConfiguration(SimulatedDockerConfiguration.class)
            .withBean(SimulatedWorld.class, WorldInMemory::new)
            .withBean(SimulationSettings.class, () -> new SimulationSettings(true, 0))
            .withBean(Clock.class, Clock::systemUTC);

    @Test
    void withoutHostsInTheSettingsTwoAreSimulated() {
        portal.run(context -> {
            assertThat(context.getBean(ContainerHosts.class).simulated()).isTrue();
            assertThat(context.getBean(ContainerHosts.class).names()).containsExactly("docker-1", "docker-2");
            assertThat(context.getBean(SimulatedSystem.class).name()).isEqualTo("docker");
        });
    }

    @Test
    void withAHostInTheSettingsNothingIsSimulated() {
        portal.withPropertyValues("slipway.docker.hosts.one.url=unix:///var/run/docker.sock")
                .run(context -> assertThat(context).doesNotHaveBean(ContainerHosts.class));
    }
}
