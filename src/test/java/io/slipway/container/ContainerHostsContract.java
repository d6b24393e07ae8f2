package io.slipway.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slipway.container.ContainerFault.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every adapter of the port promises; each adapter's test extends this. */
public abstract class ContainerHostsContract {

    private static final long MIB = 1024 * 1024;

    protected abstract ContainerHosts hosts();

    protected abstract Containers containers();

    protected abstract String host();

    /** An image in the host's store that runs until it is stopped. */
    protected abstract String image();

    @Test
    void aHostThatAnswersPassesTheProbe() {
        hosts().probe(host());

        assertThat(hosts().names()).contains(host()).isSorted();
    }

    @Test
    void aHostSaysWhatItHas() {
        var state = hosts().state(host());

        assertThat(state.name()).isEqualTo(host());
        assertThat(state.address()).isNotBlank();
        assertThat(state.engineVersion()).isNotBlank();
        assertThat(state.cpus()).isPositive();
        assertThat(state.memoryBytes()).isGreaterThan(MIB);
        assertThat(state.images()).isPositive();
    }

    @Test
    void whatRunningContainersWerePromisedIsNotFree() {
        var before = hosts().state(host());
        var id = containers().create(host(), new ContainerSpec("test-promised-" + System.nanoTime(), image(), List.of(),
                List.of(), Map.of(), List.of(), List.of(), new Limits(0.5, 64 * MIB, 100L), RestartPolicy.NO, null, Map.of(),
                List.of()));
        containers().start(host(), id);

        var during = hosts().state(host());
        containers().remove(host(), id);

        assertThat(during.promisedBytes() - before.promisedBytes()).isEqualTo(64 * MIB);
        assertThat(during.freeBytes()).isEqualTo(during.memoryBytes() - during.promisedBytes());
        assertThat(during.running() - before.running()).isOne();
        assertThat(during.unlimited()).isEqualTo(before.unlimited());
    }

    @Test
    void aHostThatIsNotConfiguredIsNamed() {
        assertThat(catchThrowableOfType(ContainerFault.class, () -> hosts().probe("nowhere")).kind())
                .isEqualTo(Kind.UNKNOWN_HOST);
    }
}
