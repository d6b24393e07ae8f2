package io.slipway.host.sshj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandTest {

    @Test
    void everyWordIsQuoted() {
        var command = new Command("useradd", List.of("-c", "O'Brien; rm -rf $HOME", ""), "");

        assertThat(command.line()).isEqualTo("'useradd' '-c' 'O'\\''Brien; rm -rf $HOME' ''");
    }

    @Test
    void sudoNeverAsksForAPasswordAndTakesNoOptionFromTheCommand() {
        assertThat(new Command("-u", List.of("x"), "").withSudo().line()).isEqualTo("'sudo' '-n' '--' '-u' 'x'");
    }

    @Test
    void aNulHasNoPlaceInACommandLine() {
        assertThatThrownBy(() -> new Command("echo", List.of("a\0b"), "")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Else a script of which only a part arrived would do half its work. */
    @ParameterizedTest
    @EnumSource(Script.class)
    void aScriptDoesNothingBeforeItsLastLine(Script script) {
        var lines = script.text().stripTrailing().lines().toList();

        assertThat(lines).last().isEqualTo("main \"$@\" </dev/null");
        assertThat(lines.stream().limit(lines.size() - 1).filter(line -> !line.matches("( .*|#.*|)")))
                .as("lines outside functions").allMatch(line -> line.matches(
                        "[a-z_]+\\(\\) \\{|\\}|set -eu|umask 077|(LC_ALL|PATH|state)=[A-Za-z/:]+|export LC_ALL PATH"));
    }
}
