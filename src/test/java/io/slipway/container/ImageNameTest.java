package io.slipway.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ImageNameTest {

    @Test
    void registryRepositoryAndTagAreToldApart() {
        assertThat(ImageName.of("registry.example.org:5000/tools/web:1.4"))
                .isEqualTo(new ImageName("registry.example.org:5000", "tools/web", "1.4", null));
        assertThat(ImageName.of("localhost/web:2")).isEqualTo(new ImageName("localhost", "web", "2", null));
        assertThat(ImageName.of("library/debian:12")).isEqualTo(new ImageName(null, "library/debian", "12", null));
    }

    @Test
    void withoutATagTheLatestIsMeant() {
        assertThat(ImageName.of("debian")).hasToString("debian:latest");
    }

    @Test
    void aDigestNeedsNoTag() {
        assertThat(ImageName.of("registry.example.org/web@sha256:0123"))
                .isEqualTo(new ImageName("registry.example.org", "web", null, "sha256:0123"))
                .hasToString("registry.example.org/web@sha256:0123");
    }

    @Test
    void whatIsNoNameIsRefused() {
        for (var wrong : new String[] {"", "Web", "web:", "web:a b", "../web", "registry.example.org/"}) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> ImageName.of(wrong));
        }
    }
}
