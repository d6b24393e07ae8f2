package io.slipway.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.container.simulated.SimulatedDocker;
import io.slipway.simulation.SimulatedFault;
import org.junit.jupiter.api.Test;

class DockerSystemTest {

    private final SimulatedDocker docker = new SimulatedDocker();
    private final DockerSystem system = new DockerSystem(docker.hosts());

    @Test
    void itSaysWhichHostsThereAre() {
        assertThat(system.address()).isEqualTo("docker-1, docker-2");
        assertThat(system.isSimulated()).isTrue();
    }

    @Test
    void oneSilentHostIsNoOutageOfTheOthers() {
        docker.arm("probe", SimulatedFault.Kind.UNREACHABLE);

        assertThatCode(system::probe).doesNotThrowAnyException();
    }

    @Test
    void itIsOutWhenNoHostAnswers() {
        var silent = new DockerSystem(docker.silentHosts());

        assertThatThrownBy(silent::probe).isInstanceOf(ContainerFault.class);
    }
}
