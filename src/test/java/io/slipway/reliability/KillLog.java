package io.slipway.reliability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which points each story has, and at which of them a portal was killed. */
final class KillLog {

    private final Map<Story, Set<Target>> known = new EnumMap<>(Story.class);
    private final Map<Story, Set<Target>> killed = new EnumMap<>(Story.class);
    private int kills;

    /** What an undisturbed run came to, in this order. */
    synchronized void knows(Story story, Collection<Target> points) {
        known.computeIfAbsent(story, none -> new LinkedHashSet<>()).addAll(points);
    }

    synchronized void killed() {
        kills++;
    }

    synchronized void killed(Story story, Target at) {
        killed.computeIfAbsent(story, none -> new LinkedHashSet<>()).add(at);
    }

    synchronized int kills() {
        return kills;
    }

    synchronized List<Target> points(Story story) {
        return List.copyOf(known.getOrDefault(story, Set.of()));
    }

    synchronized List<Target> open(Story story) {
        var done = killed.getOrDefault(story, Set.of());
        return points(story).stream().filter(point -> !done.contains(point)).toList();
    }

    /** How many kills met how many of the known points. */
    synchronized String summary() {
        var lines = new ArrayList<String>();
        var met = 0;
        var all = 0;
        for (var story : known.keySet()) {
            var points = points(story).size();
            var open = open(story).size();
            lines.add("%-18s %3d of %3d points".formatted(story, points - open, points));
            open(story).forEach(point -> lines.add("    not met: " + point));
            met += points - open;
            all += points;
        }
        lines.add("%d kills met %d of %d points".formatted(kills, met, all));
        return String.join("\n", lines);
    }
}
