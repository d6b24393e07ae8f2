package io.slipway.container.simulated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a simulated shell makes of a script: it understands {@code echo}, {@code sleep}, {@code true}, {@code false} and
 * {@code exit}, and takes everything else for something that works.
 *
 * @param lines    what it writes, and when
 * @param length   how long it runs, when it ends
 * @param exitCode what it ends with, or null when it runs until it is stopped
 */
record SimulatedProgram(List<Line> lines, Duration length, @Nullable Integer exitCode) {

    private static final Pattern WORDS = Pattern.compile("\\s+");

    /** A line and the time after the start at which it is written. */
    record Line(Duration at, String text) {
    }

    /** @param command empty for what the image runs */
    static SimulatedProgram of(List<String> command) {
        if (command.size() == 3 && command.get(0).equals("sh") && command.get(1).equals("-c")) {
            return script(command.get(2));
        }
        return new SimulatedProgram(List.of(new Line(Duration.ZERO, "simulated: started")), Duration.ZERO, null);
    }

    static SimulatedProgram script(String script) {
        var lines = new ArrayList<Line>();
        var passed = Duration.ZERO;
        var code = 0;
        for (var part : script.split(";")) {
            var words = WORDS.split(part.strip(), 2);
            var rest = words.length < 2 ? "" : words[1];
            switch (words[0]) {
                case "echo" -> lines.add(new Line(passed, rest));
                case "sleep" -> passed = passed.plusMillis((long) (1000 * Double.parseDouble(rest)));
                case "exit" -> {
                    return new SimulatedProgram(lines, passed, rest.isEmpty() ? code : Integer.parseInt(rest));
                }
                case "while" -> {
                    return new SimulatedProgram(lines, passed, null);
                }
                default -> code = words[0].equals("false") ? 1 : 0;
            }
        }
        return new SimulatedProgram(lines, passed, code);
    }
}
