package io.slipway.build.simulated;

import io.slipway.simulation.SimulatedSystem;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be asked of the simulated Jenkins, and how long a real one takes to answer. */
enum JenkinsOperation {
    PROBE(80), JOBS(300), JOB(60), CREATE(200), UPDATE(150), DELETE(150), ENABLE(80), TRIGGER(100), TRACE(80), BUILD(50), LOG(50),
    CANCEL(60), ABORT(60), DOWNLOAD(100);

    static final String SYSTEM = "jenkins";

    private final Duration usual;

    JenkinsOperation(long millis) {
        usual = Duration.ofMillis(millis);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SimulatedSystem system() {
        return new SimulatedSystem(SYSTEM,
                Arrays.stream(values()).collect(Collectors.toMap(JenkinsOperation::key, operation -> operation.usual)));
    }
}
