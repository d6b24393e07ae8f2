package io.slipway.container.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slipway.container.ContainerFault;
import io.slipway.container.ContainerFault.Kind;
import io.slipway.container.ContainerSpec;
import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ways to an engine. */
@RequiresPeer(Peer.DOCKER)
class DockerConnectionsIT {

    @Test
    void anEngineIsReachedThroughTlsWithCertificatesOnBothSides() {
        assertThatCode(() -> probe(Engine.tls("ca.pem", "client"))).doesNotThrowAnyException();
    }

    @Test
    void anEngineThatWantsACertificateRefusesWhoHasNone() {
        // The refusal may come after the handshake, and then get lost with the connection.
        assertThat(probing(Engine.tls("ca.pem", null))).isIn(Kind.UNTRUSTED, Kind.UNREACHABLE);
    }

    @Test
    void anEngineOfAnotherAuthorityIsNotTrusted() {
        assertThat(probing(Engine.tls(null, "client"))).isEqualTo(Kind.UNTRUSTED);
    }

    @Test
    void anEngineThatIsNotThereIsSilent() {
        assertThat(probing(new DockerProperties.Host("unix:///nonexistent/docker.sock", null, null, null)))
                .isEqualTo(Kind.UNREACHABLE);
        assertThat(probing(new DockerProperties.Host("tcp://127.0.0.1:1", null, null, null))).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void aProgramThatTheImageDoesNotHaveIsSaidToBeMissing() {
        var containers = Engine.containers();
        var id = containers.create(Engine.HOST, ContainerSpec.of("test-missing-program",
                Engine.image().toString(), Map.of()).running("/no/such/program"));
        try {
            var fault = catchThrowableOfType(ContainerFault.class, () -> containers.start(Engine.HOST, id));
            assertThat(fault.kind()).isEqualTo(Kind.CANNOT_RUN);
            assertThat(fault.detail()).contains("/no/such/program");
        } finally {
            containers.remove(Engine.HOST, id);
        }
    }

    private static Kind probing(DockerProperties.Host host) {
        return catchThrowableOfType(ContainerFault.class, () -> probe(host)).kind();
    }

    private static List<String> probe(DockerProperties.Host host) {
        try (var connections = new DockerConnections(Engine.properties(host))) {
            new DockerContainerHosts(connections).probe(Engine.HOST);
            return connections.names();
        }
    }
}
