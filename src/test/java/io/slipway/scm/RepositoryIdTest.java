package io.slipway.scm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/b", "../etc", "Billing", "-x", "x-", "a b", "a\nb", "$(id)", "a.b", "1a"})
    void aNameThatCouldMeanSomethingElseIsRefused(String name) {
        assertThatThrownBy(() -> RepositoryId.of(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RepositoryId.of("a".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-oProxyCommand=x", "a b", "a;b", "a/b", "user@host"})
    void aServerThatCouldMeanSomethingElseIsRefused(String server) {
        assertThatThrownBy(() -> new RepositoryId(server, "billing")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "trunk/../../x", "trunk/./x", "a\nb", "a\0b"})
    void aPathDoesNotLeaveTheRepository(String path) {
        assertThatThrownBy(() -> RepositoryPath.of(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void slashesAtTheEndsDoNotCount() {
        assertThat(RepositoryPath.of("/trunk//src/")).isEqualTo(RepositoryPath.of("trunk/src")).hasToString("/trunk/src");
        assertThat(RepositoryPath.of("/")).isEqualTo(RepositoryPath.ROOT);
    }
}
