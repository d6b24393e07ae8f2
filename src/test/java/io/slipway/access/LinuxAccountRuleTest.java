package io.slipway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.shared.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinuxAccountRuleTest {

    private final LinuxAccountRule rule = new LinuxAccountRule();

    @ParameterizedTest
    @ValueSource(strings = {"jdoe", "j", "jane_doe-2", "a1234567890123456789012345678901"})
    void anOrdinaryNameIsRight(String name) {
        assertThat(rule.check(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jane", "jane doe", "1jane", "-jane", "jane.doe", "王",
        "a12345678901234567890123456789012", "jane;id", "jane\n"})
    void aNameThatNoHostWouldTakeIsRefused(String name) {
        assertThat(rule.check(name)).contains(Phrase.of("access.account.form"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"root", "daemon", "nobody", "sudo", "docker", "systemd-network"})
    void aNameThatTheSystemUsesIsRefused(String name) {
        assertThat(rule.check(name)).contains(Phrase.of("access.account.reserved", name));
    }

    @Test
    void formsKnowTheRulesByTheirNames() {
        assertThat(rule.name()).isEqualTo("linux-account");
        assertThat(new SshPublicKeyRule().name()).isEqualTo("ssh-public-key");
    }
}
