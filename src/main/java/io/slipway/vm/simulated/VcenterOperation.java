package io.slipway.vm.simulated;

import io.slipway.simulation.SimulatedSystem;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be asked of the simulated vCenter, and how long a real one takes to answer. */
enum VcenterOperation {
    PROBE(150), TEMPLATES(250), LIST(400), FIND(80), CLONE(300), TRACE(200), TASK(60), CANCEL(100), POWER(200), DESTROY(200),
    GRANT(150), GRANTED(80), REVOKE(150);

    private final Duration usual;

    VcenterOperation(long millis) {
        usual = Duration.ofMillis(millis);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SimulatedSystem system() {
        return new SimulatedSystem(SimulatedVirtualMachines.SYSTEM,
                Arrays.stream(values()).collect(Collectors.toMap(VcenterOperation::key, operation -> operation.usual)));
    }
}
