package io.slipway.step;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Tells which requests must be left as they are for now; provided by the module that keeps requests. */
public interface RequestHolds {

    /** The hold that counts at this moment. */
    Optional<Hold> find(UUID requestId);

    /**
     * @param by     who holds it, by name
     * @param until  when it ends by itself
     * @param reason in that person's words
     */
    record Hold(String by, Instant until, String reason) {
    }
}
