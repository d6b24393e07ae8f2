package io.slipway.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; null in a component leaves it open, and all that are given must hold.
 *
 * @param from   inclusive
 * @param until  exclusive
 * @param result how it ended
 * @param text   words that the action, the subject or the people's names contain, in any case; empty for all
 */
public record AuditFilter(@Nullable Instant from, @Nullable Instant until, @Nullable String actor, @Nullable String action,
        @Nullable String subjectType, @Nullable String subjectId, @Nullable UUID requestId, @Nullable Result result,
        String text) {

    public AuditFilter(@Nullable Instant from, @Nullable Instant until, @Nullable String actor, @Nullable String action,
            @Nullable String subjectType, @Nullable String subjectId, @Nullable UUID requestId) {
        this(from, until, actor, action, subjectType, subjectId, requestId, null, "");
    }

    public static AuditFilter all() {
        return new AuditFilter(null, null, null, null, null, null, null);
    }

    public static AuditFilter subject(String type, String id) {
        return new AuditFilter(null, null, null, null, type, id, null);
    }

    public static AuditFilter request(UUID id) {
        return new AuditFilter(null, null, null, null, null, null, id);
    }
}
