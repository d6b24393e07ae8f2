package io.slipway.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the trail.
 *
 * @param id      rises with every entry, not without gaps
 * @param address the network address of the caller, null when there was none
 * @param detail  a JSON object
 */
public record AuditRecord(long id, Instant at, String actor, @Nullable String onBehalfOf, Via via, @Nullable String address,
        String action, String subjectType, String subjectId, @Nullable UUID requestId, Result result, String detail) {
}
