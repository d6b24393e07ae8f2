package io.slipway.network;

import io.slipway.vm.NameTaken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Learns from vCenter which host names are taken outside, so that another try gets another one. */
@Component
class RefusedNames {

    private final Names names;

    RefusedNames(Names names) {
        this.names = names;
    }

    @EventListener
    void refused(NameTaken taken) {
        names.avoid(Names.HOSTS, taken.name());
    }
}
