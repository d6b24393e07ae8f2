package io.slipway.request.store;

import io.slipway.request.RequestFilter;
import io.slipway.request.RequestOrder;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A filter in SQL. Only what is asked for stands in the statement, so that the database can choose an index. */
record RequestSearch(String where, Map<String, Object> parameters) {

    /** An open decision says whose it is; otherwise who took it or was given it, and before that the operators of the process. */
    private static final String LEFT_TO = """
             and state = 'FAILED'
             and case when instance_id = any(:decided) then instance_id = any(:deciding)
                      else coalesce((select o.owner = any(:owners) from app.request_owner o where o.request_id = request.id),
                                    definition_id = any(:definitions)) end""";

    static RequestSearch of(RequestFilter filter) {
        var where = new StringBuilder(" where true");
        var parameters = new HashMap<String, Object>();
        if (!filter.states().isEmpty()) {
            where.append(" and state = any(:states)");
            parameters.put("states", filter.states().stream().map(Enum::name).toArray(String[]::new));
        }
        if (filter.requester() != null) {
            where.append(" and requester = :requester");
            parameters.put("requester", filter.requester());
        }
        if (filter.item() != null) {
            where.append(" and item = :item");
            parameters.put("item", filter.item());
        }
        if (filter.from() != null) {
            where.append(" and created_at >= :from");
            parameters.put("from", filter.from().atOffset(ZoneOffset.UTC));
        }
        if (filter.until() != null) {
            where.append(" and created_at < :until");
            parameters.put("until", filter.until().atOffset(ZoneOffset.UTC));
        }
        var leftTo = filter.leftTo();
        if (leftTo != null) {
            where.append(LEFT_TO);
            parameters.put("owners", leftTo.owners().toArray(String[]::new));
            parameters.put("definitions", leftTo.definitions().toArray(String[]::new));
            parameters.put("deciding", leftTo.deciding().toArray(String[]::new));
            parameters.put("decided", leftTo.decided().toArray(String[]::new));
        }
        var words = filter.text().strip().toLowerCase(Locale.ROOT).split("\\s+");
        for (int i = 0; i < words.length && !words[i].isEmpty(); i++) {
            where.append(" and search like :word").append(i);
            parameters.put("word" + i, "%" + words[i].replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        return new RequestSearch(where.toString(), parameters);
    }

    static String order(RequestOrder order) {
        var direction = order.descending() ? " desc" : " asc";
        var column = switch (order.by()) {
            case NUMBER -> "number";
            case TITLE -> "left(title, 100)";
            case ITEM -> "item";
            case REQUESTER -> "requester";
            case STATE -> "state";
            case CHANGED -> "changed_at";
            case ENDED -> "ended_at";
        };
        return " order by " + column + direction + (order.by() == RequestOrder.By.NUMBER ? "" : ", number" + direction);
    }
}
