package io.slipway.inventory.store;

import io.slipway.shared.Ipv4;
import io.slipway.vm.VirtualMachine;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what the system showed: thousands of machines in a handful of statements. */
@Repository
class SeenMachines {

    private static final String SEEN = """
            SELECT * FROM unnest(:ids, :names, :guests, :powers, :ips::inet[], :cpus, :memories)
                AS s (vm_id, name, guest_os, power_state, ip, cpus, memory_mib)""";

    private final JdbcClient jdbc;

    SeenMachines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Also marks as gone what was not seen, and lets go of what has been gone for a month. */
    List<String> keepAll(List<VirtualMachine> seen, Instant readAt) {
        var changed = new ArrayList<>(differing(seen, readAt));
        upsert(seen, readAt);
        changed.addAll(jdbc.sql("""
                UPDATE app.machine SET gone_at = :at, power_action = NULL, power_since = NULL
                WHERE gone_at IS NULL AND seen_at < :at RETURNING vm_id""").param("at", utc(readAt)).query(String.class).list());
        changed.addAll(endLostPower(readAt));
        jdbc.sql("DELETE FROM app.machine WHERE gone_at < :at::timestamptz - interval '30 days'").param("at", utc(readAt))
                .update();
        return changed;
    }

    void upsert(List<VirtualMachine> seen, Instant readAt) {
        seen(jdbc.sql("""
                INSERT INTO app.machine AS m (vm_id, name, guest_os, power_state, ip, cpus, memory_mib, seen_at)
                SELECT s.*, :at FROM (""" + SEEN + """
                ) s ON CONFLICT (vm_id) DO UPDATE SET name = excluded.name, guest_os = excluded.guest_os,
                    power_state = excluded.power_state, ip = excluded.ip, cpus = excluded.cpus, memory_mib = excluded.memory_mib,
                    seen_at = excluded.seen_at, gone_at = NULL
                WHERE m.seen_at <= excluded.seen_at"""), seen, readAt).update();
    }

    private List<String> differing(List<VirtualMachine> seen, Instant readAt) {
        return seen(jdbc.sql("SELECT s.vm_id FROM (" + SEEN + """
                ) s LEFT JOIN app.machine m ON m.vm_id = s.vm_id
                WHERE m.vm_id IS NULL OR m.seen_at <= :at AND (m.gone_at IS NOT NULL
                    OR (m.name, m.guest_os, m.power_state, m.ip, m.cpus, m.memory_mib)
                        IS DISTINCT FROM (s.name, s.guest_os, s.power_state, s.ip, s.cpus, s.memory_mib))"""), seen, readAt)
                .query(String.class).list();
    }

    /** The node that waited for a power action may have died. */
    private List<String> endLostPower(Instant readAt) {
        return jdbc.sql("""
                UPDATE app.machine SET power_action = NULL, power_since = NULL
                WHERE power_since < :at::timestamptz - interval '5 minutes' RETURNING vm_id""")
                .param("at", utc(readAt)).query(String.class).list();
    }

    private static JdbcClient.StatementSpec seen(JdbcClient.StatementSpec sql, List<VirtualMachine> seen, Instant readAt) {
        return sql.param("ids", texts(seen, VirtualMachine::id)).param("names", texts(seen, VirtualMachine::name))
                .param("guests", texts(seen, VirtualMachine::guestOs)).param("powers", texts(seen, vm -> vm.powerState().name()))
                .param("ips", texts(seen, SeenMachines::ip))
                .param("cpus", seen.stream().map(VirtualMachine::cpus).toArray(Integer[]::new))
                .param("memories", seen.stream().map(VirtualMachine::memoryMiB).toArray(Integer[]::new)).param("at", utc(readAt));
    }

    private static String[] texts(List<VirtualMachine> seen, Function<VirtualMachine, @Nullable String> value) {
        return seen.stream().map(value).toArray(String[]::new);
    }

    /** Guests report what they like. */
    private static @Nullable String ip(VirtualMachine vm) {
        try {
            return vm.ip() == null ? null : Ipv4.of(vm.ip()).toString();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
