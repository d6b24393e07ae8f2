package io.slipway.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Writes sections of the page of figures, each replaced as a whole by the run that measured it. */
public final class BenchmarkReport {

    private static final Path PAGE = Path.of("docs", "benchmarks.md");
    private static final Pattern SECTION = Pattern.compile("(?ms)^## (.+?)\n(.*?)(?=^## |\\z)");
    private static final String HEAD = """
            # Benchmarks

            Written by `mvn -Pbench verify`; nothing here is typed by hand. Each figure stands beside something measured in the
            same run, because seconds on one machine say little about another.

            """;

    private BenchmarkReport() {
    }

    /** @param lines Markdown */
    public static synchronized void write(String title, List<String> lines) {
        try {
            var sections = new TreeMap<String, String>();
            if (Files.exists(PAGE)) {
                SECTION.matcher(Files.readString(PAGE)).results()
                        .forEach(section -> sections.put(section.group(1), section.group(2).strip()));
            }
            sections.put(title, String.join("\n", lines) + "\n\n" + where());
            var page = new StringBuilder(HEAD);
            sections.forEach((name, text) -> page.append("## ").append(name).append("\n\n").append(text).append("\n\n"));
            Files.writeString(PAGE, page.toString().strip() + "\n");
            lines.forEach(System.out::println);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String where() {
        return "Measured on %s: %d cores, Java %s, %s.".formatted(LocalDate.now(), Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"), System.getProperty("os.name"));
    }
}
