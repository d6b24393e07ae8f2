package io.slipway.container;

import io.slipway.step.SingleSystem;
import org.springframework.stereotype.Component;

/** The Docker hosts together, as a system that steps work on: it is out when not one of them answers. */
@Component
class DockerSystem implements SingleSystem {

    static final String KEY = "docker";

    private final ContainerHosts hosts;

    DockerSystem(ContainerHosts hosts) {
        this.hosts = hosts;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String address() {
        return String.join(", ", hosts.names());
    }

    @Override
    public boolean isSimulated() {
        return hosts.simulated();
    }

    @Override
    public void probe() {
        ContainerFault silent = null;
        for (var host : hosts.names()) {
            try {
                hosts.probe(host);
                return;
            } catch (ContainerFault fault) {
                silent = fault;
            }
        }
        if (silent != null) {
            throw silent;
        }
    }
}
