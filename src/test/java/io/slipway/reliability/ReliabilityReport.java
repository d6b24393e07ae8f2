package io.slipway.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the figures of the page on reliability, each part replaced as a whole by the run that came to it. */
final class ReliabilityReport {

    private static final Path PAGE = Path.of("docs", "reliability.md");
    private static final boolean WANTED = Boolean.getBoolean("reliability.report");

    private ReliabilityReport() {
    }

    /**
     * Prints the lines, and puts them into the page where that is wanted.
     *
     * @param part  the name in the page's comments around it
     * @param lines Markdown
     */
    static void write(String part, List<String> lines) {
        lines.forEach(System.out::println);
        if (!WANTED) {
            return;
        }
        try {
            var text = "%s%n%nRun on %s: %d cores, Java %s, %s.".formatted(String.join("\n", lines), LocalDate.now(),
                    Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"),
                    System.getProperty("os.name"));
            var between = Pattern.compile("(?s)(<!-- %s -->).*?(<!-- end -->)".formatted(part));
            Files.writeString(PAGE, between.matcher(Files.readString(PAGE))
                    .replaceFirst("$1\n" + Matcher.quoteReplacement(text) + "\n$2"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
