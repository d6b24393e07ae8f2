package io.slipway.build;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A build as the server sees it.
 *
 * @param job       its job
 * @param number    its number, from 1, unique within the job
 * @param result    how it ended; null while it runs
 * @param started   when it began
 * @param duration  how long it took; zero while it runs
 * @param estimated how long it is expected to take; null when nobody knows
 * @param effectKey the key in its parameters, or null when the portal did not start it
 * @param artifacts paths of the files it left, relative to its artifacts, with forward slashes; empty in lists
 * @param link      where people look at it; null without a page
 */
public record Build(String job, int number, @Nullable BuildResult result, Instant started, Duration duration,
                    @Nullable Duration estimated, @Nullable String effectKey, List<String> artifacts, @Nullable String link) {

    public Build {
        artifacts = List.copyOf(artifacts);
    }

    public boolean running() {
        return result == null;
    }
}
