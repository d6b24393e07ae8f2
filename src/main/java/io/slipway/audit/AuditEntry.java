package io.slipway.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded. Time and address are added by the trail.
 *
 * @param actor       who did it; null for whoever is signed in, or the system if nobody is
 * @param onBehalfOf  the person for whom the actor acted, null if for nobody else
 * @param via         the door; null for the one the current call came through
 * @param action      what was done, e.g. {@code person.create}: the subject's type, a dot and a verb
 * @param subjectType the kind of thing it was done to, e.g. {@code person}
 * @param subjectId   the thing's id within its kind
 * @param requestId   the request that it belongs to, null if to none
 * @param detail      values before and after and the like, as JSON takes them; never a secret
 */
public record AuditEntry(@Nullable String actor, @Nullable String onBehalfOf, @Nullable Via via, String action,
        String subjectType, String subjectId, @Nullable UUID requestId, Result result, Map<String, Object> detail) {

    public AuditEntry {
        detail = Collections.unmodifiableMap(new LinkedHashMap<>(detail));
    }

    /** Done by the current person through the current door. */
    public static AuditEntry of(String action, String subjectType, String subjectId) {
        return new AuditEntry(null, null, null, action, subjectType, subjectId, null, Result.OK, Map.of());
    }

    public AuditEntry by(String someone, Via door) {
        return new AuditEntry(someone, onBehalfOf, door, action, subjectType, subjectId, requestId, result, detail);
    }

    public AuditEntry onBehalfOf(String someone) {
        return new AuditEntry(actor, someone, via, action, subjectType, subjectId, requestId, result, detail);
    }

    public AuditEntry forRequest(UUID request) {
        return new AuditEntry(actor, onBehalfOf, via, action, subjectType, subjectId, request, result, detail);
    }

    public AuditEntry ending(Result end) {
        return new AuditEntry(actor, onBehalfOf, via, action, subjectType, subjectId, requestId, end, detail);
    }

    public AuditEntry with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(detail);
        more.put(name, value);
        return new AuditEntry(actor, onBehalfOf, via, action, subjectType, subjectId, requestId, result, more);
    }
}
