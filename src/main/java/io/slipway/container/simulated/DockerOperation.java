package io.slipway.container.simulated;

import io.slipway.simulation.SimulatedSystem;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be asked of the simulated Docker hosts, and how long a real one takes to answer. */
enum DockerOperation {
    PROBE(20), STATE(80), LIST(60), FIND(20), CREATE(150), START(300), STOP(800), RESTART(1000), REMOVE(250), LOG(40), EXEC(150),
    IMAGES(80), PULL(3000), BUILD(4000), TAG(30), PUSH(2000), UNTAG(100), LOAD(1500),
    VOLUMES(30), ADD_VOLUME(60), DROP_VOLUME(60), NETWORKS(30), ADD_NETWORK(200), JOIN(150), LEAVE(150), DROP_NETWORK(200);

    private final Duration usual;

    DockerOperation(long millis) {
        usual = Duration.ofMillis(millis);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static SimulatedSystem system() {
        return new SimulatedSystem(SimulatedEngines.SYSTEM,
                Arrays.stream(values()).collect(Collectors.toMap(DockerOperation::key, operation -> operation.usual)));
    }
}
