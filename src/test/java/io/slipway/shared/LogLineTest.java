package io.slipway.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"[ERROR] Failed to execute goal", "2026-03-01 08:30:00 ERROR Main - no", "error: no such file",
        "fatal: not a git repository", "error[E0382]: use of moved value", "npm ERR! code 1", "E: Unable to locate package",
        "java.lang.IllegalStateException: no", "TypeError: x is not a function", "Caused by: a", "BUILD FAILURE",
        "Traceback (most recent call last):", "\u001B[31mERROR\u001B[0m gone", "src/main.c:4:2: error: expected ;"})
    void theUsualWordsOfToolsTellOfAnError(String line) {
        assertThat(LogLine.tellsOfAnError(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tests run: 3, Failures: 0, Errors: 0", "ERROR 0", "0 errors", "compiling error handling",
        "errors: 3", "Downloading terror.jar", "FAILED: 0", "mirrored", "SomeException thrown away"})
    void otherLinesDoNot(String line) {
        assertThat(LogLine.tellsOfAnError(line)).isFalse();
    }

    @Test
    void sequencesOfTheTerminalAreNoText() {
        assertThat(LogLine.plain("\u001B[1;31mred\u001B[0m \u001B]8;;http://a\u0007link\u001B]8;;\u001B\\ \u001B[2K\u001B(Bend"))
                .isEqualTo("red link end");
        assertThat(LogLine.plain("\u001B]never closed\nnext")).isEqualTo("\nnext");
    }
}
