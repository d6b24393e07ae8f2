package io.slipway.network.step;

import io.slipway.host.HostAddress;
import io.slipway.shared.Ipv4;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The port that machines listen on for SSH. */
@Component
class SshPort {

    private final int port;

    SshPort(@Value("${slipway.ssh.port:22}") int port) {
        this.port = port;
    }

    HostAddress at(Ipv4 address) {
        return new HostAddress(address.toString(), port);
    }
}
