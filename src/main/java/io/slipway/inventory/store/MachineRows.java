package io.slipway.inventory.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slipway.inventory.Machine;
import io.slipway.inventory.Machine.Registration;
import io.slipway.shared.Ipv4;
import io.slipway.shared.Phrase;
import io.slipway.vm.PowerAction;
import io.slipway.vm.PowerState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a machine is read. Addresses travel as text: {@code host()} gives it without a prefix length. */
@Component
class MachineRows {

    static final String COLUMNS = """
            vm_id, name, guest_os, power_state, host(coalesce(ip, address)) AS ip, cpus, memory_mib, host_name,
            host(address) AS address, template, owner, request_id, request_number, registered_by, seen_at, gone_at, power_action,
            power_error""";

    private final ObjectMapper json;

    MachineRows(ObjectMapper json) {
        this.json = json;
    }

    Machine machine(ResultSet row, int index) throws SQLException {
        return new Machine(row.getString("vm_id"), row.getString("name"), row.getString("guest_os"),
                PowerState.valueOf(row.getString("power_state")), map(row.getString("ip"), Ipv4::of),
                row.getObject("cpus", Integer.class), row.getObject("memory_mib", Integer.class), registration(row),
                Objects.requireNonNull(instant(row, "seen_at")), instant(row, "gone_at"),
                map(row.getString("power_action"), PowerAction::valueOf), phrase(row.getString("power_error")));
    }

    @Nullable Phrase phrase(@Nullable String text) {
        return map(text, it -> {
            try {
                return json.readValue(it, Phrase.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("The inventory holds something that is no phrase: " + it, e);
            }
        });
    }

    @Nullable String text(@Nullable Phrase phrase) {
        return map(phrase, it -> {
            try {
                return json.writeValueAsString(it);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return map(row.getObject(column, OffsetDateTime.class), OffsetDateTime::toInstant);
    }

    private static @Nullable Registration registration(ResultSet row) throws SQLException {
        var key = row.getString("registered_by");
        return key == null ? null : new Registration(key, row.getString("host_name"), Ipv4.of(row.getString("address")),
                row.getString("owner"), row.getString("template"), row.getObject("request_id", UUID.class),
                row.getString("request_number"));
    }

    private static <A, B> @Nullable B map(@Nullable A value, Function<A, @Nullable B> change) {
        return value == null ? null : change.apply(value);
    }
}
