package io.slipway.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;

/** What all runs so far came to; it adds up from run to run. */
final class KillRecord {

    private static final Path FILE = Path.of("target", "reliability", "kills.properties");
    private static final String AT = "at ";
    private static final int MOST = 15;

    private final Properties figures = new Properties();

    private KillRecord() {
    }

    static KillRecord load() {
        try {
            var record = new KillRecord();
            if (Files.exists(FILE)) {
                try (var in = Files.newBufferedReader(FILE)) {
                    record.figures.load(in);
                }
            }
            return record;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int get(String figure) {
        return Integer.parseInt(figures.getProperty(figure, "0"));
    }

    void add(String figure, int more) {
        figures.setProperty(figure, Integer.toString(get(figure) + more));
    }

    /** The portal was killed right after a request had come to this point. */
    void killedAfter(String point) {
        add("kills", 1);
        add(AT + point, 1);
    }

    void save() {
        try {
            Files.createDirectories(FILE.getParent());
            try (var out = Files.newBufferedWriter(FILE)) {
                figures.store(out, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Markdown. */
    List<String> lines() {
        var points = new TreeMap<String, Integer>();
        figures.stringPropertyNames().stream().filter(name -> name.startsWith(AT))
                .forEach(name -> points.put(name.substring(AT.length()), get(name)));
        var lines = new java.util.ArrayList<>(List.of("| | |", "|---|---|",
                "| kills of a node under load | %,d |".formatted(get("kills")),
                "| at different points | %,d |".formatted(points.size()),
                "| replies of vCenter lost | %,d |".formatted(get("lost replies")),
                "| requests | %,d |".formatted(get("requests")),
                "| requests that left something else than an undisturbed one | **%,d** |".formatted(get("different")),
                "| things outside that no effect stands for | **%,d** |".formatted(get("orphans")),
                "| made twice | **%,d** |".formatted(get("duplicates")), "| stuck | **%,d** |".formatted(get("stuck")), "",
                "The last thing that a request had come to before a kill, most frequent first:", "",
                "| point | kills |", "|---|---|"));
        points.entrySet().stream().sorted((a, b) -> b.getValue() - a.getValue()).limit(MOST)
                .forEach(point -> lines.add("| %s | %d |".formatted(point.getKey(), point.getValue())));
        return lines;
    }
}
