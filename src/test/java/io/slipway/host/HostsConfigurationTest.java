package io.slipway.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.slipway.shared.StartRefused;
import io.slipway.simulation.SimulatedWorld;
import io.slipway.simulation.SimulationSettings;
import io.slipway.simulation.WorldInMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

class HostsConfigurationTest {

    @TempDir
    Path directory;

    private final ApplicationContextRunner portal = new ApplicationContextRunner().withUserConfiguration(Hosts.class)
            .withBean(Clock.class, Clock::systemUTC).withBean(SimulatedWorld.class, WorldInMemory::new)
            .withBean(JdbcClient.class, () -> mock(JdbcClient.class));

    @Test
    void withoutAKeyTheHostsAreSimulated() {
        simulating(true).run(context -> assertThat(context.getBean(LinuxHosts.class).simulated()).isTrue());
    }

    @Test
    void withoutAKeyAPortalThatMayNotSimulateDoesNotStart() {
        simulating(false).run(context -> assertThat(context.getStartupFailure()).rootCause()
                .isInstanceOfSatisfying(StartRefused.class, refused ->
                        assertThat(refused.whatToDo()).contains("slipway.ssh.private-key")));
    }

    @Test
    void withAKeyTheHostsAreReal() throws Exception {
        simulating(false).withPropertyValues("slipway.ssh.private-key=" + key(), "slipway.ssh.user=portal").run(context -> {
            assertThat(context.getBean(LinuxHosts.class).simulated()).isFalse();
            assertThat(context.getBean(SshProperties.class).at("192.0.2.7")).isEqualTo(new HostAddress("192.0.2.7", 22));
        });
    }

    @Test
    void aWrongKeyStopsTheStart() {
        simulating(true).withPropertyValues("slipway.ssh.private-key=" + directory.resolve("none"))
                .run(context -> assertThat(context.getStartupFailure()).rootCause().isInstanceOf(StartRefused.class)
                        .hasMessageContaining("none does not exist"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"port=0", "port=ssh", "user=", "connect-timeout=0s", "command-timeout=1h",
        "output-limit=0B", "output-limit=1GB"})
    void aWrongValueStopsTheStart(String setting) {
        simulating(true).withPropertyValues("slipway.ssh." + setting).run(context -> assertThat(context).hasFailed()
                .getFailure().hasStackTraceContaining("slipway.ssh"));
    }

    private ApplicationContextRunner simulating(boolean allowed) {
        return portal.withBean(SimulationSettings.class, () -> new SimulationSettings(allowed, 0));
    }

    private Path key() throws Exception {
        var key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate().getEncoded();
        return Files.writeString(directory.resolve("key"), "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key) + "\n-----END PRIVATE KEY-----\n");
    }

    @Configuration
    @ComponentScan("io.slipway.host")
    @EnableConfigurationProperties(SshProperties.class)
    static class Hosts {
    }
}
