package io.slipway.simulation.store;

import io.slipway.database.TestDatabase;
import io.slipway.simulation.SimulatedWorld;
import io.slipway.simulation.SimulationSettings;
import java.util.List;
import java.util.stream.Stream;

/** Worlds as the portal has them, for tests of simulated adapters. */
public final class PostgresWorlds {

    private PostgresWorlds() {
    }

    /** A world in a database of its own that nothing has happened in yet, which takes no time. */
    public static SimulatedWorld create() {
        var database = new WorldDatabase(TestDatabase.create());
        return new PostgresWorld(database, new PostgresFaults(database, List.of()),
                new Pace(new SimulationSettings(true, 0), Stream.of()));
    }
}
