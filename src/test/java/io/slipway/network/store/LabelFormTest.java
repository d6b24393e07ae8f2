package io.slipway.network.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelFormTest {

    @ParameterizedTest
    @CsvSource({"dev-jdoe, dev-jdoe", "dev-j_doe, dev-j-doe", "Dev-_x_, dev-x", "dev-_, dev", "__, unnamed", "dev-ä.b, dev-b"})
    void namesAreMadeValidLabels(String wanted, String label) {
        assertThat(LabelForm.candidate(wanted, 1)).isEqualTo(label);
    }

    @Test
    void aLabelIsAtMost63CharactersLongWithItsNumber() {
        var longest = LabelForm.candidate("a".repeat(61) + "_bcd", 1);
        assertThat(longest).hasSize(63).endsWith("a-b");
        assertThat(LabelForm.candidate("a".repeat(61) + "_bcd", 12)).hasSize(63).endsWith("a-12");
        assertThat(LabelForm.candidate("a".repeat(60) + "_bcd", 2)).isEqualTo("a".repeat(60) + "-2");
    }
}
