package io.slipway.network.step;

import io.slipway.host.HostAddress;
import io.slipway.host.HostFault;
import io.slipway.host.HostKey;
import io.slipway.host.LinuxHosts;
import io.slipway.host.SshProperties;
import io.slipway.shared.GuestNetwork;
import io.slipway.shared.Ipv4;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who answers at an address. */
@Component
class SshReach {

    private final LinuxHosts hosts;
    private final SshProperties ssh;

    SshReach(LinuxHosts hosts, SshProperties ssh) {
        this.hosts = hosts;
        this.ssh = ssh;
    }

    /** The key of the machine that lets the portal in; empty when nobody answers. */
    Optional<HostKey> keyAt(Ipv4 address) {
        try {
            return Optional.of(hosts.probe(host(address)));
        } catch (HostFault e) {
            if (e.kind() == HostFault.Kind.UNREACHABLE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Also true for somebody who does not let the portal in. */
    boolean somebodyAt(Ipv4 address) {
        try {
            hosts.probe(host(address));
            return true;
        } catch (HostFault e) {
            return e.kind() != HostFault.Kind.UNREACHABLE;
        }
    }

    /** What answers when somebody is at an address, as {@link io.slipway.network.AddressProbe} calls it. */
    String port() {
        return "tcp/" + ssh.port();
    }

    /** A lost answer is no failure here: where the machine answers next shows what came of it. */
    void configure(Ipv4 address, GuestNetwork network, String marker) {
        try {
            hosts.configureNetwork(host(address), network, marker);
        } catch (HostFault e) {
            if (e.kind() != HostFault.Kind.UNREACHABLE) {
                throw e;
            }
        }
    }

    /** Forgets which key the machine at the address has: the next one there has another. */
    void forget(Ipv4 address) {
        hosts.forget(host(address));
    }

    /** Forgets the key only if it became known by the effect. */
    void forget(Ipv4 address, String marker) {
        hosts.forget(host(address), marker);
    }

    private HostAddress host(Ipv4 address) {
        return ssh.at(address.toString());
    }
}
