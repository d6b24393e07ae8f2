package io.slipway.scm.simulated;

import io.slipway.simulation.SimulatedSystem;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be asked of a repository, and how long a real one takes for it. */
enum RepositoryOperation {

    CREATE(900), FIND(150), LOG(200), LIST(150), CAT(150), WRITE_RIGHTS(200), ARCHIVE(400),
    DROP_ARCHIVE(200), LOAD(900), REMOVE(400);

    static final String SYSTEM = "svn";

    private final Duration usual;

    RepositoryOperation(int millis) {
        this.usual = Duration.ofMillis(millis);
    }

    /** The name for arming faults, e.g. {@code write-rights}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static SimulatedSystem system() {
        return new SimulatedSystem(SYSTEM,
                Arrays.stream(values()).collect(Collectors.toMap(RepositoryOperation::id, each -> each.usual)));
    }
}
