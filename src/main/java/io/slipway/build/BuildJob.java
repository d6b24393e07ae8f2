package io.slipway.build;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job as the server sees it.
 *
 * @param name       its name
 * @param effectKey  the key in its description, or null when the portal did not make it
 * @param enabled    whether it can be built
 * @param queued     whether a build of it waits
 * @param parameters names of the parameters it takes
 * @param recent     its last builds, the newest first; at most {@link #RECENT}
 * @param link       where people look at it; null without a page
 */
public record BuildJob(String name, @Nullable String effectKey, boolean enabled, boolean queued, List<String> parameters,
                       List<Build> recent, @Nullable String link) {

    public static final int RECENT = 10;

    public BuildJob {
        parameters = List.copyOf(parameters);
        recent = List.copyOf(recent);
    }
}
