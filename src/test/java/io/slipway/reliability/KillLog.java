package io.slipway.reliability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which points the processes have, and at which of them a portal was killed. */
final class KillLog {

    private final Map<Story, Set<Target>> known = new EnumMap<>(Story.class);
    private final Map<String, Map<Target, Integer>> killed = new HashMap<>();
    private int kills;

    /** What an undisturbed run came to, in this order. */
    synchronized void knows(Story story, Collection<Target> points) {
        known.computeIfAbsent(story, none -> new LinkedHashSet<>()).addAll(points);
    }

    synchronized void killed() {
        kills++;
    }

    synchronized void killed(Story story, Target at) {
        killed.computeIfAbsent(story.process(), none -> new HashMap<>()).merge(at, 1, Integer::sum);
    }

    synchronized int kills() {
        return kills;
    }

    /** In the order of an undisturbed run. */
    synchronized List<Target> points(Story story) {
        return List.copyOf(known.getOrDefault(story, Set.of()));
    }

    /** Those at which no portal was killed yet, in this story or another one of the process. */
    synchronized List<Target> open(Story story) {
        var done = killed.getOrDefault(story.process(), Map.of());
        return points(story).stream().filter(point -> !done.containsKey(point)).toList();
    }

    synchronized List<String> open() {
        return known.keySet().stream()
                .flatMap(story -> open(story).stream().map(point -> story.process() + ": " + point)).distinct().toList();
    }

    /** How many points the processes have. */
    int size() {
        return coverage().values().stream().mapToInt(Coverage::points).sum();
    }

    /** Points and those at which a portal was killed, by process. */
    synchronized Map<String, Coverage> coverage() {
        var all = new TreeMap<String, Set<Target>>();
        known.forEach((story, points) -> all.computeIfAbsent(story.process(), none -> new LinkedHashSet<>()).addAll(points));
        var coverage = new TreeMap<String, Coverage>();
        all.forEach((process, points) -> {
            var done = killed.getOrDefault(process, Map.of());
            coverage.put(process, new Coverage(points.size(), (int) points.stream().filter(done::containsKey).count(),
                    done.values().stream().mapToInt(Integer::intValue).sum()));
        });
        return coverage;
    }

    /** Markdown: how many kills met how many of the known points. */
    synchronized List<String> lines() {
        var lines = new ArrayList<>(List.of("| process | points | killed at | requests that stood at one |",
                "|---|---|---|---|"));
        coverage().forEach((process, coverage) -> lines.add("| %s | %d | %d | %d |"
                .formatted(process, coverage.points(), coverage.met(), coverage.stood())));
        lines.add("");
        lines.add("%d kills, each under many requests at once. Not met: %s.".formatted(kills,
                open().isEmpty() ? "none" : String.join("; ", open())));
        return lines;
    }

    /**
     * What was tried of one process.
     *
     * @param points where it can be killed
     * @param met    at how many of them it was
     * @param stood  how many requests stood at one of them when the portal was killed
     */
    record Coverage(int points, int met, int stood) {
    }
}
