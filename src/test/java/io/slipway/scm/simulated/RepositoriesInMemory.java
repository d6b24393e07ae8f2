package io.slipway.scm.simulated;

import io.slipway.scm.Repositories;
import io.slipway.scm.RepositoryId;
import io.slipway.simulation.SimulatedWorld;
import java.time.Clock;

/** Simulated repositories for tests of what is built on them. */
public final class RepositoriesInMemory {

    private RepositoriesInMemory() {
    }

    public static Repositories in(SimulatedWorld world) {
        return new SimulatedRepositories(world, Clock.systemUTC());
    }

    /** Somebody commits a file. */
    public static void commit(Repositories repositories, RepositoryId id, String path) {
        ((SimulatedRepositories) repositories).commit(id, path, "text", "rita", "a change");
    }
}
