package io.slipway.scm.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.scm.Repositories;
import io.slipway.scm.RepositoriesContract;
import io.slipway.scm.ScmFault.Kind;
import io.slipway.simulation.SimulatedFault;
import io.slipway.simulation.WorldInMemory;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class SimulatedRepositoriesTest extends RepositoriesContract {

    private final WorldInMemory world = new WorldInMemory();
    private final SimulatedRepositories repositories = new SimulatedRepositories(world, Clock.systemUTC());

    @Override
    protected Repositories repositories() {
        return repositories;
    }

    @Override
    protected void commit(String path, String text, String author, String message) {
        repositories.commit(id, path, text, author, message);
    }

    @Test
    void anArmedFaultIsWhatARealServerWouldThrow() {
        world.arm("svn", "create", SimulatedFault.Kind.LOST_REPLY);

        assertThat(fault(() -> repositories.create(id, true, marker))).isEqualTo(Kind.UNREACHABLE);
        assertThat(repositories.find(id)).as("the work was done").isPresent();
        world.arm("svn", "create", SimulatedFault.Kind.NO_RESOURCES);
        assertThat(fault(() -> repositories.create(id, true, marker))).isEqualTo(Kind.NO_SPACE);
    }
}
