package io.slipway.network;

import io.slipway.container.PortTaken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Learns from Docker hosts which ports are taken outside, so that another try gets another one. */
@Component
class RefusedPorts {

    private final Ports ports;

    RefusedPorts(Ports ports) {
        this.ports = ports;
    }

    @EventListener
    void refused(PortTaken taken) {
        ports.avoid(taken.host(), taken.port());
    }
}
