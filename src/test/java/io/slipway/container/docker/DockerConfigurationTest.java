package io.slipway.container.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.container.ContainerHosts;
import io.slipway.shared.StartRefused;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DockerConfigurationTest {

    private static final String HOST = "slipway.docker.hosts.one.";

    private final ApplicationContextRunner portal = new ApplicationContextRunner()
            .withUserConfiguration(DockerConfiguration.class);

    @Test
    void theHostsOfTheSettingsAreReal() {
        portal.withPropertyValues(HOST + "url=unix:///var/run/docker.sock", "slipway.docker.hosts.two.url=tcp://127.0.0.1:2375")
                .run(context -> {
                    assertThat(context.getBean(ContainerHosts.class).simulated()).isFalse();
                    assertThat(context.getBean(ContainerHosts.class).names()).containsExactly("one", "two");
                });
    }

    @Test
    void withoutHostsTheyAreSimulatedWhereThatIsAllowed() {
        portal.run(context -> assertThat(context).doesNotHaveBean(ContainerHosts.class));
    }

    @Test
    void withoutHostsAndWithoutSimulationThereAreNone() {
        portal.withPropertyValues("slipway.simulate=false")
                .run(context -> assertThat(context.getBean(ContainerHosts.class).names()).isEmpty());
    }

    @Test
    void aHostInTheNetworkIsNeverTalkedToUnencrypted() {
        portal.withPropertyValues(HOST + "url=tcp://docker-1.example.org:2375").run(context -> assertThat(context).getFailure()
                .rootCause().isInstanceOf(StartRefused.class).hasMessageContaining("unencrypted"));
    }

    @Test
    void filesThatAreNoCertificatesAreNamed(@TempDir Path folder) {
        portal.withPropertyValues(HOST + "url=tcp://docker-1.example.org:2376", HOST + "ca-file=" + folder.resolve("ca.pem"))
                .run(context -> assertThat(context).getFailure().hasMessageContaining("Docker host one"));
    }

    @Test
    void anAddressThatNoEngineHasIsRefused() {
        portal.withPropertyValues(HOST + "url=docker-1").run(context -> assertThat(context).getFailure().rootCause()
                .hasMessageContaining("must be like unix:///var/run/docker.sock"));
    }

    @Test
    void passwordsOfRegistriesAreNotTold() {
        assertThat(new DockerProperties.Registry("registry.example.org", "portal", "secret").toString())
                .contains("registry.example.org").doesNotContain("secret");
    }
}
