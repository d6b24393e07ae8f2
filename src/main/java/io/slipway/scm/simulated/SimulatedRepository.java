package io.slipway.scm.simulated;

import io.slipway.scm.Repositories.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A repository as the simulated world keeps it.
 *
 * @param commits the first one has the number 1
 * @param rights  the text of the rights
 * @param version that of the rights
 */
record SimulatedRepository(String marker, List<Commit> commits, String rights, long version) {

    /**
     * @param files       texts of the files that it changed, by path with a slash in front
     * @param directories those that it made
     */
    record Commit(String author, Instant at, String message, Map<String, String> files, List<String> directories) {
    }

    SimulatedRepository with(Commit commit) {
        var more = new ArrayList<>(commits);
        more.add(commit);
        return new SimulatedRepository(marker, more, rights, version);
    }

    SimulatedRepository withRights(String text, long newer) {
        return newer <= version ? this : new SimulatedRepository(marker, commits, text, newer);
    }

    SimulatedRepository marked(String other) {
        return new SimulatedRepository(other, commits, "", 0);
    }

    long youngest() {
        return commits.size();
    }

    Revision revision(int number) {
        var commit = commits.get(number - 1);
        return new Revision(number, commit.author(), commit.at(), commit.message());
    }

    boolean touches(int number, String path) {
        var commit = commits.get(number - 1);
        return commit.files().keySet().stream().anyMatch(file -> isBelow(file, path))
                || commit.directories().stream().anyMatch(directory -> isBelow(directory, path));
    }

    /** What there is at the revision: each path with the number of the last one that changed it. */
    Map<String, Integer> tree(long revision) {
        var tree = new TreeMap<String, Integer>();
        for (var number = 1; number <= revision; number++) {
            var last = number;
            var commit = commits.get(number - 1);
            commit.directories().forEach(path -> tree.put(path, last));
            commit.files().keySet().forEach(path -> {
                for (var up = path; !up.isEmpty(); up = up.substring(0, up.lastIndexOf('/'))) {
                    tree.put(up, last);
                }
            });
        }
        return tree;
    }

    /** The text of a file, or null when it is none. */
    @Nullable String text(String path, long revision) {
        for (var number = (int) revision; number >= 1; number--) {
            var text = commits.get(number - 1).files().get(path);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static boolean isBelow(String path, String directory) {
        return directory.equals("/") || path.equals(directory) || path.startsWith(directory + "/");
    }
}
