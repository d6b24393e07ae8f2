package io.slipway.build.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.build.BuildServer;
import io.slipway.build.BuildServerContract;
import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract against a Hudson that really builds. */
@RequiresPeer(Peer.JENKINS)
class JenkinsBuildServerIT extends BuildServerContract {

    private static JenkinsBuildServer server;

    @BeforeAll
    static void connect() {
        server = new JenkinsBuildServer(new JenkinsProperties(Peer.setting("SLIPWAY_TESTBED_JENKINS_URL"), "portal", "token",
                null, Duration.ofSeconds(5), Duration.ofSeconds(30)), InstantSource.system());
    }

    @AfterAll
    static void disconnect() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    protected BuildServer server() {
        return server;
    }

    @Test
    void itSaysWhichJenkinsItIsAndWhereToLook() {
        var spec = spec("true", "");
        server.create(spec);

        assertThat(server.name()).isEqualTo("Jenkins 127.0.0.1");
        assertThat(server.simulated()).isFalse();
        assertThat(server.job(spec.name()).orElseThrow().link())
                .isEqualTo(Peer.setting("SLIPWAY_TESTBED_JENKINS_URL") + "job/" + spec.name().replace(" ", "%20") + "/");
    }
}
