package io.slipway.container.step;

import static io.slipway.container.step.Visits.first;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.container.Limits;
import io.slipway.container.Mount;
import io.slipway.container.NetworkLink;
import io.slipway.container.PublishedPort;
import io.slipway.container.RestartPolicy;
import io.slipway.step.PermanentFailure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunInputTest {

    @Test
    void everythingThatIsGivenIsRead() {
        var spec = new RunInput("docker-1", "web", "registry.example.org/web:1", "sh\n-c\necho hello there", "A=1\nB=two=2\n",
                "8080:80, 127.0.0.1:8443:443", "data:/data,conf:/etc/web:ro", "edge", "web, www", 512, 1500, "on-failure", "true")
                .spec(first());

        assertThat(spec.command()).containsExactly("sh", "-c", "echo hello there");
        assertThat(spec.environment()).isEqualTo(Map.of("A", "1", "B", "two=2"));
        assertThat(spec.ports()).containsExactly(new PublishedPort(null, 8080, 80), new PublishedPort("127.0.0.1", 8443, 443));
        assertThat(spec.mounts()).containsExactly(new Mount("data", "/data", false), new Mount("conf", "/etc/web", true));
        assertThat(spec.networks()).containsExactly(new NetworkLink("edge", List.of("web", "www")));
        assertThat(spec.limits()).isEqualTo(new Limits(1.5, 512L << 20, null));
        assertThat(spec.restart()).isEqualTo(RestartPolicy.ON_FAILURE);
        assertThat(spec.health()).isNotNull();
    }

    @Test
    void whatIsLeftOutIsTheImagesOwn() {
        var spec = input("", "", null).spec(first());

        assertThat(spec.command()).isEmpty();
        assertThat(spec.ports()).isEmpty();
        assertThat(spec.networks()).isEmpty();
        assertThat(spec.limits()).isEqualTo(Limits.NONE);
        assertThat(spec.restart()).isEqualTo(RestartPolicy.UNLESS_STOPPED);
        assertThat(spec.health()).isNull();
    }

    @Test
    void whatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> input("8080", "", null).spec(first())).isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("ports").hasMessageContaining("8080");
        assertThatThrownBy(() -> input("70000:80", "", null).spec(first())).hasMessageContaining("70000");
        assertThatThrownBy(() -> input("", "data", null).spec(first())).hasMessageContaining("volumes");
        assertThatThrownBy(() -> input("", "", "sometimes").spec(first())).hasMessageContaining("sometimes");
    }

    private static RunInput input(String ports, String volumes, @Nullable String restart) {
        return new RunInput("docker-1", "web", "web", null, null, ports, volumes, null, null, null, null, restart, null);
    }
}
