package io.slipway.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; null in a component leaves it open, and all that are given must hold.
 *
 * @param from  inclusive
 * @param until exclusive
 */
public record AuditFilter(@Nullable Instant from, @Nullable Instant until, @Nullable String actor, @Nullable String action,
        @Nullable String subjectType, @Nullable String subjectId, @Nullable UUID requestId) {

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
