package io.slipway.shared;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a line of a log says. */
public final class LogLine {

    private static final Pattern SEQUENCE = Pattern.compile(
            "\u001B(?:\\[[0-?]*[ -/]*[@-~]|[\\]PX^_][^\u0007\u001B\n]*(?:\u0007|\u001B\\\\)?|[ -/]*[0-~])");
    /** Words that tools put before or into what went wrong; neither "0 errors" nor "error handling" is one. */
    private static final Pattern ERROR = Pattern.compile(
            "\\b(?:ERROR|FATAL|SEVERE|CRITICAL|PANIC|FAILURE|FAILED)\\b(?! ?[=:]? ?0\\b)"
            + "|(?i:\\b(?:error|fatal|panic)(?:\\[[\\w-]+\\])?:)(?! ?0\\b)|\\b(?:npm ERR!|E: )"
            + "|\\b(?:[A-Z]\\w*(?:Exception|Error))\\b: |^(?:Caused by: |Traceback \\(most recent|Exception in thread )");

    /** One of them is in every line that the pattern finds; looking for them first is many times faster. */
    private static final List<String> STEMS = List.of("err", "fatal", "severe", "critical", "panic", "fail", "exception",
            "traceback", "caused by", "e: ");

    private LogLine() {
    }

    /** Without escape sequences of a terminal (ECMA-48), such as those for colours. */
    public static String plain(String text) {
        int escape = text.indexOf('\u001B');
        if (escape < 0) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        var other = SEQUENCE.matcher(text);
        int begin = 0;
        for (; escape >= 0; escape = text.indexOf('\u001B', Math.max(begin, escape + 1))) {
            int end = colour(text, escape);
            if (end < 0) {
                end = other.region(escape, text.length()).lookingAt() ? other.end() : escape;
            }
            plain.append(text, begin, escape);
            begin = end;
        }
        return plain.append(text, begin, text.length()).toString();
    }

    /** @return where a sequence of the usual kind ends, -1 if it is another one */
    private static int colour(String text, int escape) {
        int at = escape + 1;
        if (at >= text.length() || text.charAt(at) != '[') {
            return -1;
        }
        do {
            at++;
        } while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == ';'));
        return at < text.length() && text.charAt(at) == 'm' ? at + 1 : -1;
    }

    /** Whether a reader who looks for what went wrong would stop here. A guess from the usual words of tools. */
    public static boolean tellsOfAnError(String line) {
        var plain = plain(line);
        var lower = plain.toLowerCase(Locale.ROOT);
        return STEMS.stream().anyMatch(lower::contains) && ERROR.matcher(plain).find();
    }
}
