package io.slipway.host;

import io.slipway.step.ExternalSystem;
import org.springframework.stereotype.Component;

/** All Linux hosts together: one that is down is no outage of the others. */
@Component
class HostsSystem implements ExternalSystem {

    private final LinuxHosts hosts;
    private final SshProperties properties;

    HostsSystem(LinuxHosts hosts, SshProperties properties) {
        this.hosts = hosts;
        this.properties = properties;
    }

    @Override
    public String key() {
        return "hosts";
    }

    @Override
    public String address() {
        return "ssh " + properties.user() + "@…:" + properties.port();
    }

    @Override
    public boolean isSimulated() {
        return hosts.simulated();
    }
}
