package io.slipway.request;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells what people arranged for requests beside their process: who looks after one, whether it is held, who had it stopped.
 * Without such a bean nobody arranged anything.
 */
public interface RequestCare {

    /** Those of the requests for which something was arranged. Asked once for every page of requests, so it takes one query. */
    Map<UUID, Care> of(Collection<UUID> requests);

    /**
     * @param person the user name of who looks after what went wrong, or null
     * @param group  the group that does, or null; with neither it is the operators of the process
     * @param hold   until when nothing is taken back, or null
     * @param stop   who had the request stopped and what was done taken back, or null
     */
    record Care(@Nullable String person, @Nullable String group, @Nullable Hold hold, @Nullable Stop stop) {
    }

    /**
     * @param by     a user name
     * @param reason in the person's own words, or null
     */
    record Hold(String by, Instant until, @Nullable String reason) {
    }

    /**
     * @param by     a user name
     * @param reason in the person's own words, or null
     */
    record Stop(String by, Instant at, @Nullable String reason) {
    }
}
