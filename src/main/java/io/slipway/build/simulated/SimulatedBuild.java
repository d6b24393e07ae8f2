package io.slipway.build.simulated;

import io.slipway.build.Build;
import io.slipway.build.BuildResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A build as it is kept; what it is like at a moment follows from the times.
 *
 * @param item      its number in the queue
 * @param begins    when it leaves the queue
 * @param ends      when it is done, or was stopped
 * @param planned   when it would be done
 * @param result    how it ends
 * @param cancelled whether it was taken out of the queue
 * @param script    what it runs
 * @param artifact  the file it leaves on success; empty for none
 */
record SimulatedBuild(String job, int number, long item, String effectKey, Instant begins, Instant ends, Instant planned,
                      BuildResult result, boolean cancelled, String script, String artifact) {

    boolean isQueued(Instant now) {
        return !cancelled && now.isBefore(begins);
    }

    boolean isRunning(Instant now) {
        return !cancelled && !now.isBefore(begins) && now.isBefore(ends);
    }

    boolean hasBegun(Instant now) {
        return !cancelled && !now.isBefore(begins);
    }

    SimulatedBuild taken() {
        return new SimulatedBuild(job, number, item, effectKey, begins, begins, planned, BuildResult.ABORTED, true, script,
                artifact);
    }

    SimulatedBuild stopped(Instant now) {
        return new SimulatedBuild(job, number, item, effectKey, begins, now, planned, BuildResult.ABORTED, false, script,
                artifact);
    }

    Build seen(Instant now) {
        var running = isRunning(now);
        var left = !running && result == BuildResult.SUCCESS && !artifact.isEmpty();
        return new Build(job, number, running ? null : result, begins, running ? Duration.ZERO : Duration.between(begins, ends),
                Duration.between(begins, planned), effectKey, left ? List.of(artifact) : List.of(), null);
    }

    /** Lines appear one after the other while it runs. */
    String log(Instant now) {
        var log = new StringBuilder("Started by Slipway\n");
        var lines = script.lines().toList();
        var whole = Math.max(1, Duration.between(begins, planned).toMillis());
        var gone = Math.min(whole, Math.max(0, Duration.between(begins, now.isBefore(ends) ? now : ends).toMillis()));
        lines.stream().limit(lines.size() * gone / whole).forEach(line -> log.append("+ ").append(line).append('\n'));
        if (!isRunning(now)) {
            log.append("Finished: ").append(result).append('\n');
        }
        return log.toString();
    }
}
