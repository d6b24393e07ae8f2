package io.slipway.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a person had everything taken back, and what the request ran on until then.
 *
 * @param kind         what the person asked for
 * @param by           the user name, or {@link #PORTAL}
 * @param reason       in the person's words, or null
 * @param instanceId   the process instance that was stopped
 * @param definitionId the version of the model that it ran on
 */
public record Stop(Kind kind, String by, @Nullable String reason, Instant at, String instanceId, String definitionId) {

    /** Stands for a person where it was the portal that had to. */
    public static final String PORTAL = "system";

    /** What a person asked for. */
    public enum Kind {
        /** To take back what a failed request did. */
        UNDO,
        /** To end a request that may be anywhere. */
        CANCEL
    }
}
