package io.slipway.inventory.store;

import io.slipway.inventory.MachineQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A query in SQL. */
record MachineSearch(String where, String order, Map<String, Object> parameters) {

    static MachineSearch of(MachineQuery query) {
        var where = new StringBuilder("WHERE gone_at IS NULL");
        var parameters = new HashMap<String, Object>();
        if (!query.text().isBlank()) {
            where.append(" AND (name ILIKE :text OR host(coalesce(ip, address)) LIKE :text OR owner ILIKE :text")
                    .append(" OR request_number ILIKE :text)");
            parameters.put("text", "%" + query.text().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (query.powerState() != null) {
            where.append(" AND power_state = :power");
            parameters.put("power", query.powerState().name());
        }
        if (query.owner() != null) {
            where.append(" AND owner = :owner");
            parameters.put("owner", query.owner());
        }
        if (query.trouble() != null) {
            where.append(" AND (power_error IS NOT NULL OR power_state <> 'ON' AND power_action IS NULL")
                    .append(" OR request_id = ANY(:requests))");
            parameters.put("requests", query.trouble().requests().toArray(UUID[]::new));
        }
        return new MachineSearch(where.toString(), order(query), parameters);
    }

    private static String order(MachineQuery query) {
        var columns = switch (query.sort()) {
            case NAME -> List.of("name");
            case POWER_STATE -> List.of("power_state");
            case IP -> List.of("coalesce(ip, address)");
            case OWNER -> List.of("owner");
            case REQUEST -> List.of("length(request_number)", "request_number");
            case GUEST_OS -> List.of("guest_os");
            case CPUS -> List.of("cpus");
            case MEMORY -> List.of("memory_mib");
            case SEEN -> List.of("seen_at");
        };
        var direction = query.descending() ? " DESC NULLS LAST, " : " ASC NULLS LAST, ";
        return " ORDER BY " + String.join(direction, columns) + direction + "name, vm_id";
    }
}
