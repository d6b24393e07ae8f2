package io.slipway.host.sshj;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program to run on a host. Nothing else makes a command line.
 *
 * @param program   its name or path
 * @param arguments any text without NUL; what a shell would see in them does not matter
 * @param input     what it reads from standard input
 */
record Command(String program, List<String> arguments, String input) {

    Command {
        arguments = List.copyOf(arguments);
        if (Stream.concat(Stream.of(program), arguments.stream()).anyMatch(word -> word.indexOf('\0') >= 0)) {
            throw new IllegalArgumentException("no argument of a command can hold a NUL");
        }
    }

    /** A script that a POSIX shell reads from standard input, so that it never is a file on the host. */
    static Command script(Script script, List<String> arguments) {
        var words = new ArrayList<>(List.of("-s", "--"));
        words.addAll(arguments);
        return new Command("sh", words, script.text());
    }

    /** A program that a shell begins in its own place: sudo would not tell a missing program from one that it refuses. */
    static Command throughShell(String program, List<String> arguments, String input) {
        var words = new ArrayList<>(List.of("-c", "exec \"$0\" \"$@\"", program));
        words.addAll(arguments);
        return new Command("sh", words, input);
    }

    /** The same as root, without ever asking for a password. */
    Command withSudo() {
        var words = new ArrayList<>(List.of("-n", "--", program));
        words.addAll(arguments);
        return new Command("sudo", words, input);
    }

    /** What sshd hands to the account's shell: every word in single quotes, inside which a shell sees nothing special. */
    String line() {
        return Stream.concat(Stream.of(program), arguments.stream()).map(Command::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
