package io.slipway.host.sshj;

import io.slipway.host.LinuxHosts;
import io.slipway.host.SshProperties;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real Linux hosts, as soon as there is a key to sign in with. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("slipway.ssh.private-key")
class SshjConfiguration {

    @Bean
    Deadlines sshDeadlines() {
        return new Deadlines();
    }

    @Bean
    Connector sshConnector(SshProperties properties, Deadlines deadlines) {
        return new Connector(properties, PrivateKeyFile.read(Objects.requireNonNull(properties.privateKey())), deadlines);
    }

    @Bean
    Connections sshConnections(Connector connector, Deadlines deadlines) {
        return new Connections(connector, deadlines);
    }

    @Bean
    LinuxHosts linuxHosts(SshProperties properties, JdbcClient jdbc, Connector connector, Connections connections) {
        return hosts(properties, new PostgresPinnedKeys(jdbc), connector, connections);
    }

    static SshjLinuxHosts hosts(SshProperties properties, PinnedKeys pins, Connector connector, Connections connections) {
        var trust = new HostTrust(pins, new KnownHosts(properties.knownHosts()));
        var commands = new Commands(properties.user());
        return new SshjLinuxHosts(trust, connections, commands, new HostKeyRenewal(trust, connections, connector, commands));
    }
}
