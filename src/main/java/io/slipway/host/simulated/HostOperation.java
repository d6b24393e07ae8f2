package io.slipway.host.simulated;

import io.slipway.simulation.SimulatedSystem;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be asked of a host, and how long a real one takes for it. */
enum HostOperation {

    PROBE(150), RENEW_HOST_KEYS(1500), CONFIGURE_NETWORK(700), FIND_ACCOUNT(150), CREATE_ACCOUNT(600), REMOVE_ACCOUNT(600),
    RUN(300);

    static final String SYSTEM = "hosts";

    private final Duration usual;

    HostOperation(int millis) {
        this.usual = Duration.ofMillis(millis);
    }

    /** The name for arming faults, e.g. {@code create-account}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static SimulatedSystem system() {
        return new SimulatedSystem(SYSTEM,
                Arrays.stream(values()).collect(Collectors.toMap(HostOperation::id, each -> each.usual)));
    }
}
