package io.slipway.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filter in SQL. Only what is asked for stands in the statement, so that the database can choose an index. */
record AuditSearch(String where, Map<String, Object> parameters) {

    static AuditSearch of(AuditFilter filter) {
        var where = new StringBuilder(" WHERE true");
        var parameters = new HashMap<String, Object>();
        add(where, parameters, "at >= :from", "from", at(filter.from()));
        add(where, parameters, "at < :until", "until", at(filter.until()));
        add(where, parameters, "actor = :actor", "actor", filter.actor());
        add(where, parameters, "action = :action", "action", filter.action());
        add(where, parameters, "subject_type = :subjectType", "subjectType", filter.subjectType());
        add(where, parameters, "subject_id = :subjectId", "subjectId", filter.subjectId());
        add(where, parameters, "request_id = :requestId", "requestId", filter.requestId());
        add(where, parameters, "result = :result", "result",
                filter.result() == null ? null : filter.result().name().toLowerCase(Locale.ROOT));
        var words = filter.text().strip().toLowerCase(Locale.ROOT).split("\\s+");
        for (int i = 0; i < words.length && !words[i].isEmpty(); i++) {
            add(where, parameters, "search LIKE :word" + i, "word" + i, "%" + words[i].replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        return new AuditSearch(where.toString(), parameters);
    }

    private static void add(StringBuilder where, Map<String, Object> parameters, String condition, String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(" AND ").append(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable Object at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
