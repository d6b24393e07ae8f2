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
public abstract class NetworksContract {

    private final String run = "test-" + UUID.randomUUID().toString().substring(0, 8);

    protected abstract Networks networks();

    protected abstract Containers containers();

    protected abstract String host();

    /** An image in the host's store with a shell, that runs until it is stopped. */
    protected abstract String image();

    @AfterEach
    void removeNetworks() {
        containers().list(host(), Map.of("test", run)).forEach(each -> containers().remove(host(), each.id()));
        networks().list(host(), Map.of("test", run)).forEach(each -> networks().remove(host(), each.id()));
    }

    @Test
    void aNetworkIsMadeListedAndRemoved() {
        var id = networks().create(host(), run, true, Map.of("test", run));

        var found = networks().find(host(), run).orElseThrow();
        assertThat(found.id()).isEqualTo(id);
        assertThat(found.internal()).isTrue();
        assertThat(found.subnet()).contains("/");
        assertThat(networks().list(host(), Map.of("test", run))).containsExactly(found);
        assertThat(networks().remove(host(), id)).isTrue();
        assertThat(networks().find(host(), run)).isEmpty();
        assertThat(networks().remove(host(), id)).isFalse();
    }

    @Test
    void aNameIsGivenOnce() {
        networks().create(host(), run, false, Map.of("test", run));

        var fault = catchThrowableOfType(ContainerFault.class, () -> networks().create(host(), run, false, Map.of()));

        assertThat(fault.kind()).isEqualTo(Kind.NAME_TAKEN);
    }

    @Test
    void containersJoinAndLeave() {
        networks().create(host(), run, false, Map.of("test", run));
        networks().create(host(), run + "-2", false, Map.of("test", run));
        var plain = ContainerSpec.of(run + "-web", image(), Map.of("test", run));
        var container = containers().create(host(), new ContainerSpec(plain.name(), image(), List.of(), List.of(), Map.of(),
                List.of(), List.of(), Limits.NONE, RestartPolicy.NO, null, plain.labels(),
                List.of(new NetworkLink(run, List.of("web")))));
        containers().start(host(), container);

        networks().connect(host(), new NetworkLink(run + "-2", List.of("www")), container);
        assertThat(containers().find(host(), container).orElseThrow().addresses()).containsOnlyKeys(run, run + "-2");
        assertThat(networks().find(host(), run).orElseThrow().containers()).containsExactly(plain.name());
        assertThat(catchThrowableOfType(ContainerFault.class, () -> networks().remove(host(), run)).kind())
                .isEqualTo(Kind.IN_USE);

        networks().disconnect(host(), run, container);
        networks().disconnect(host(), run, container);
        assertThat(networks().remove(host(), run)).isTrue();
    }
}
