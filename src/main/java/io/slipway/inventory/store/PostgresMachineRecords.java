package io.slipway.inventory.store;

import io.slipway.inventory.Freshness;
import io.slipway.inventory.Machine;
import io.slipway.inventory.Machine.Registration;
import io.slipway.inventory.MachineQuery;
import io.slipway.inventory.MachineRecords;
import io.slipway.shared.Phrase;
import io.slipway.vm.PowerAction;
import io.slipway.vm.VirtualMachine;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class PostgresMachineRecords implements MachineRecords {

    private static final String SELECT = "SELECT " + MachineRows.COLUMNS + " FROM app.machine ";
    private static final String FORGET_OWNER = """
            UPDATE app.machine SET host_name = NULL, address = NULL, template = NULL, owner = NULL, request_id = NULL,
                request_number = NULL, registered_by = NULL, registered_at = NULL""";

    private final JdbcClient jdbc;
    private final MachineRows rows;
    private final SeenMachines seenMachines;

    PostgresMachineRecords(JdbcClient jdbc, MachineRows rows, SeenMachines seenMachines) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.seenMachines = seenMachines;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Machine> find(MachineQuery query, long offset, int limit) {
        var search = MachineSearch.of(query);
        return jdbc.sql(SELECT + search.where() + search.order() + " LIMIT :limit OFFSET :offset").params(search.parameters())
                .param("limit", limit).param("offset", offset).query(rows::machine).list();
    }

    @Override
    @Transactional(readOnly = true)
    public long count(MachineQuery query) {
        var search = MachineSearch.of(query);
        return jdbc.sql("SELECT count(*) FROM app.machine " + search.where()).params(search.parameters()).query(Long.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> requestsOf(String owner) {
        return jdbc.sql("""
                SELECT DISTINCT request_id FROM app.machine
                WHERE gone_at IS NULL AND owner = ? AND request_id IS NOT NULL""").param(owner).query(UUID.class).list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Machine> find(String vmId) {
        return jdbc.sql(SELECT + "WHERE vm_id = ?").param(vmId).query(rows::machine).optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Machine> findRegisteredBy(String effectKey) {
        return jdbc.sql(SELECT + "WHERE registered_by = ?").param(effectKey).query(rows::machine).optional();
    }

    @Override
    public void register(String vmId, String name, @Nullable Integer cpus, @Nullable Integer memoryMiB, Registration registration,
                         Instant at) {
        jdbc.sql("""
                INSERT INTO app.machine AS m (vm_id, name, power_state, cpus, memory_mib, host_name, address, template, owner,
                    request_id, request_number, registered_by, registered_at, seen_at)
                VALUES (:id, :name, 'ON', :cpus::int, :memory::int, :hostName, :address::inet, :template, :owner, :request::uuid,
                    :number, :key, :at, :at)
                ON CONFLICT (vm_id) DO UPDATE SET host_name = excluded.host_name, address = excluded.address,
                    template = excluded.template, owner = excluded.owner, request_id = excluded.request_id,
                    request_number = excluded.request_number, registered_by = excluded.registered_by,
                    registered_at = excluded.registered_at, gone_at = NULL,
                    cpus = coalesce(m.cpus, excluded.cpus), memory_mib = coalesce(m.memory_mib, excluded.memory_mib)""")
                .param("id", vmId).param("name", name).param("cpus", cpus).param("memory", memoryMiB)
                .param("hostName", registration.hostName()).param("address", registration.address().toString())
                .param("template", registration.template()).param("owner", registration.owner())
                .param("request", registration.requestId()).param("number", registration.requestNumber())
                .param("key", registration.effectKey()).param("at", utc(at)).update();
    }

    @Override
    public void unregister(String effectKey) {
        jdbc.sql(FORGET_OWNER + " WHERE registered_by = ?").param(effectKey).update();
    }

    @Override
    public boolean remove(String vmId, Instant at) {
        return jdbc.sql(FORGET_OWNER + ", gone_at = coalesce(gone_at, :at), seen_at = :at WHERE vm_id = :id").param("at", utc(at))
                .param("id", vmId).update() == 1;
    }

    @Override
    public List<String> keep(List<VirtualMachine> seen, Instant readAt) {
        return seenMachines.keepAll(seen, readAt);
    }

    @Override
    public void keepOne(VirtualMachine seen, Instant readAt) {
        seenMachines.upsert(List.of(seen), readAt);
    }

    @Override
    public boolean beginPower(String vmId, PowerAction action, Instant at) {
        return jdbc.sql("""
                UPDATE app.machine SET power_action = :action, power_since = :at, power_error = NULL
                WHERE vm_id = :id AND power_action IS NULL""")
                .param("action", action.name()).param("at", utc(at)).param("id", vmId).update() == 1;
    }

    @Override
    public void endPower(String vmId, @Nullable Phrase error) {
        jdbc.sql("UPDATE app.machine SET power_action = NULL, power_since = NULL, power_error = :error::jsonb WHERE vm_id = :id")
                .param("error", rows.text(error)).param("id", vmId).update();
    }

    @Override
    @Transactional(readOnly = true)
    public Freshness freshness() {
        return jdbc.sql("SELECT refreshed_at, error FROM app.inventory_status WHERE system = 'vcenter'")
                .query((row, n) -> new Freshness(MachineRows.instant(row, "refreshed_at"), rows.phrase(row.getString("error"))))
                .optional().orElse(new Freshness(null, null));
    }

    @Override
    public void looked(Instant at, @Nullable Phrase error) {
        jdbc.sql("""
                INSERT INTO app.inventory_status AS s (system, refreshed_at, tried_at, error)
                VALUES ('vcenter', :refreshed::timestamptz, :at, :error::jsonb)
                ON CONFLICT (system) DO UPDATE SET refreshed_at = coalesce(excluded.refreshed_at, s.refreshed_at),
                    tried_at = excluded.tried_at, error = excluded.error
                WHERE s.tried_at <= excluded.tried_at""")
                .param("refreshed", error == null ? utc(at) : null).param("at", utc(at)).param("error", rows.text(error))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
