package io.slipway.network.step;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a configuration stands, in a form that any node can read.
 *
 * @param phase       the phase
 * @param since       when it began, in seconds since 1970
 * @param taskId      the system's task that switches the machine on, or null
 * @param fingerprint the host key that the machine had at the first-boot address, or null while unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PhaseHandle(Phase phase, long since, @Nullable String taskId, @Nullable String fingerprint) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static PhaseHandle of(Phase phase, Instant now) {
        return new PhaseHandle(phase, now.getEpochSecond(), null, null);
    }

    static PhaseHandle powering(String taskId, Instant now) {
        return new PhaseHandle(Phase.POWERING, now.getEpochSecond(), taskId, null);
    }

    static PhaseHandle parse(String text) {
        try {
            return JSON.readValue(text, PhaseHandle.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a handle of this step: " + text, e);
        }
    }

    PhaseHandle next(Phase next, @Nullable String key, Instant now) {
        return new PhaseHandle(next, now.getEpochSecond(), null, key);
    }

    boolean isOlderThan(Duration age, Instant now) {
        return Instant.ofEpochSecond(since).plus(age).isBefore(now);
    }

    String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
