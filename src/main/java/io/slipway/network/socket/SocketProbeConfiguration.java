package io.slipway.network.socket;

import io.slipway.network.AddressProbe;
import io.slipway.network.NetworkProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The network is real as soon as the hosts on it are. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("slipway.ssh.private-key")
class SocketProbeConfiguration {

    @Bean
    AddressProbe addressProbe(NetworkProperties properties) {
        return new SocketAddressProbe(properties.probePorts(), properties.probeTimeout());
    }
}
