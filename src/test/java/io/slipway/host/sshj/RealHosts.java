package io.slipway.host.sshj;

import io.slipway.database.TestDatabase;
import io.slipway.host.HostAddress;
import io.slipway.host.SshProperties;
import io.slipway.peers.Peer;
import io.slipway.shared.Cidr;
import io.slipway.shared.Ipv4;
import java.nio.file.Path;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.unit.DataSize;

/** The adapter as the portal wires it, on a database of its own. */
final class RealHosts implements AutoCloseable {

    final PinnedKeys pins;
    final Connections connections;
    final SshjLinuxHosts hosts;
    private final Deadlines deadlines = new Deadlines();

    RealHosts(SshProperties properties, PinnedKeys pins) {
        this.pins = pins;
        var configuration = new SshjConfiguration();
        var connector = configuration.sshConnector(properties, deadlines);
        connections = configuration.sshConnections(connector, deadlines);
        hosts = SshjConfiguration.hosts(properties, pins, connector, connections);
    }

    /** Pinned keys in a new database. */
    static PinnedKeys pins() {
        var details = TestDatabase.create();
        var source = new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword());
        Flyway.configure().dataSource(source).schemas("app").load().migrate();
        return new PostgresPinnedKeys(JdbcClient.create(source));
    }

    static SshProperties properties(String user) {
        return properties(user, null, portalKey(), Duration.ofSeconds(30), DataSize.ofKilobytes(64));
    }

    static Path portalKey() {
        return Path.of(Peer.setting("SLIPWAY_TESTBED_SSH_PRIVATE_KEY"));
    }

    static SshProperties properties(String user, @Nullable Path knownHosts, Path key, Duration command, DataSize output) {
        return new SshProperties(key, knownHosts, user, 22, Duration.ofSeconds(5), command, output);
    }

    /** An address of the network that the test machines are in. */
    static Ipv4 numbered(int host) {
        return Cidr.of(Peer.setting("SLIPWAY_TESTBED_MACHINE_CIDR")).network().plus(host);
    }

    static HostAddress at(String address) {
        return new HostAddress(address, 22);
    }

    @Override
    public void close() {
        connections.close();
        deadlines.close();
    }
}
