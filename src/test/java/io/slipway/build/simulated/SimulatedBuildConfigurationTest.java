package io.slipway.build.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slipway.build.BuildFault;
import io.slipway.build.BuildServer;
import io.slipway.build.JenkinsSystem;
import io.slipway.simulation.SimulatedSystem;
import io.slipway.simulation.SimulatedWorld;
import io.slipway.simulation.SimulationSettings;
import io.slipway.simulation.WorldInMemory;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SimulatedBuildConfigurationTest {

    private final ApplicationContextRunner portal = new ApplicationContextRunner()
            .withUserConfiguration(SimulatedBuildConfiguration.class)
            .withBean(SimulatedWorld.class, WorldInMemory::new)
            .withBean(Clock.class, Clock::systemUTC);

    @Test
    void withoutAJenkinsItIsSimulated() {
        portal.withBean(SimulationSettings.class, () -> new SimulationSettings(true, 0)).run(context -> {
            assertThat(context.getBean(BuildServer.class).simulated()).isTrue();
            assertThat(context.getBean(SimulatedSystem.class).name()).isEqualTo("jenkins");
            assertThat(context.getBean(JenkinsSystem.class).address()).isEqualTo("ci.simulated.example");
        });
    }

    @Test
    void withoutAJenkinsAndWithoutSimulationEveryCallSaysWhatIsMissing() {
        portal.withBean(SimulationSettings.class, () -> new SimulationSettings(false, 0)).run(context -> {
            var server = context.getBean(BuildServer.class);
            assertThat(server.simulated()).isFalse();
            assertThat(context.getBean(JenkinsSystem.class).address()).isEmpty();
            assertThat(catchThrowableOfType(BuildFault.class, server::jobs).kind()).isEqualTo(BuildFault.Kind.NOT_CONFIGURED);
            assertThat(catchThrowableOfType(BuildFault.class, server::probe).kind()).isEqualTo(BuildFault.Kind.NOT_CONFIGURED);
        });
    }

    @Test
    void withAJenkinsNothingIsSimulated() {
        portal.withBean(SimulationSettings.class, () -> new SimulationSettings(true, 0))
                .withPropertyValues("slipway.jenkins.url=https://ci.example.org")
                .run(context -> assertThat(context).doesNotHaveBean(BuildServer.class).doesNotHaveBean(SimulatedSystem.class));
    }
}
