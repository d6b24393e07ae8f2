package io.slipway.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slipway.container.ContainerFault.Kind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every adapter of the port promises; each adapter's test extends this. */
public abstract class VolumesContract {

    private final String run = "test-" + UUID.randomUUID().toString().substring(0, 8);

    protected abstract Volumes volumes();

    protected abstract Containers containers();

    protected abstract String host();

    /** An image in the host's store with a shell. */
    protected abstract String image();

    @AfterEach
    void removeVolumes() {
        volumes().list(host(), Map.of("test", run)).forEach(each -> volumes().remove(host(), each.name()));
    }

    @Test
    void aVolumeIsMadeListedAndRemoved() {
        var data = new Volume(run + "-data", "local", Map.of("test", run), Map.of());

        volumes().create(host(), data);

        assertThat(volumes().find(host(), data.name())).contains(data);
        assertThat(volumes().list(host(), Map.of("test", run))).containsExactly(data);
        assertThat(volumes().remove(host(), data.name())).isTrue();
        assertThat(volumes().find(host(), data.name())).isEmpty();
        assertThat(volumes().remove(host(), data.name())).isFalse();
    }

    @Test
    void aNameIsGivenOnce() {
        volumes().create(host(), new Volume(run + "-data", "local", Map.of("test", run), Map.of()));

        var fault = catchThrowableOfType(ContainerFault.class,
                () -> volumes().create(host(), new Volume(run + "-data", "local", Map.of(), Map.of())));

        assertThat(fault.kind()).isEqualTo(Kind.NAME_TAKEN);
    }

    @Test
    void aVolumeInUseStays() {
        var data = new Volume(run + "-used", "local", Map.of("test", run), Map.of());
        volumes().create(host(), data);
        var container = containers().create(host(), new ContainerSpec(run + "-user", image(), List.of(), List.of(), Map.of(),
                List.of(), List.of(new Mount(data.name(), "/data", false)), Limits.NONE, RestartPolicy.NO, null, Map.of(),
                List.of()));

        var fault = catchThrowableOfType(ContainerFault.class, () -> volumes().remove(host(), data.name()));
        containers().remove(host(), container);

        assertThat(fault.kind()).isEqualTo(Kind.IN_USE);
        assertThat(volumes().remove(host(), data.name())).isTrue();
    }
}
