package io.slipway.container.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.container.ContainerFault;
import io.slipway.container.ContainerSpec;
import io.slipway.container.Limits;
import io.slipway.container.RestartPolicy;
import io.slipway.container.simulated.SimulatedDocker;
import io.slipway.shared.OptionSource.Option;
import io.slipway.simulation.SimulatedFault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostOptionsTest {

    private final SimulatedDocker docker = new SimulatedDocker();
    private final HostOptions options = new HostOptions(docker.hosts(), docker.clock());

    @Test
    void theHostWithMostRoomComesFirst() {
        docker.containers().create("docker-1", new ContainerSpec("web", SimulatedDocker.IMAGE, List.of(), List.of(), Map.of(),
                List.of(), List.of(), new Limits(null, 4L << 30, null), RestartPolicy.NO, null, Map.of(), List.of()));
        docker.containers().start("docker-1", "web");

        assertThat(options.key()).isEqualTo("dockerHosts");
        assertThat(options.options()).containsExactly(new Option("docker-2", "docker-2 · 16.0 / 16.0 GiB"),
                new Option("docker-1", "docker-1 · 12.0 / 16.0 GiB"));
    }

    @Test
    void aSilentHostIsLeftOutForAMoment() {
        docker.arm("state", SimulatedFault.Kind.UNREACHABLE);

        assertThat(options.options()).extracting(Option::value).containsExactly("docker-2");
        docker.advance(Duration.ofSeconds(11));
        assertThat(options.options()).hasSize(2);
    }

    @Test
    void aHostIsKnownWithoutAskingIt() {
        assertThat(options.known("docker-1")).contains(new Option("docker-1", "docker-1"));
        assertThat(options.known("elsewhere")).isEmpty();
    }

    @Test
    void whenNoHostAnswersTheFormSaysWhy() {
        var silent = new HostOptions(docker.silentHosts(), docker.clock());

        assertThatThrownBy(silent::options).isInstanceOf(ContainerFault.class);
    }
}
