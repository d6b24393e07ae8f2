package io.slipway.network.store;

import io.slipway.network.FirstBootLeases;
import io.slipway.shared.Ipv4;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresFirstBootLeases implements FirstBootLeases {

    private final JdbcClient jdbc;

    PostgresFirstBootLeases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public Turn take(String effectKey, Ipv4 address, String vmId, String requestNumber) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('first-boot ' || ?, 0))").param(address.toString())
                .query((row, n) -> true).single();
        join(effectKey, address, vmId, requestNumber);
        var ahead = ahead(effectKey, address);
        if (!ahead.isEmpty()) {
            return new Turn.Waiting(ahead.stream().filter(Place::taken).map(Place::holder).findFirst(), ahead.size());
        }
        jdbc.sql("UPDATE app.first_boot_lease SET taken_at = coalesce(taken_at, now()) WHERE effect_key = ?").param(effectKey)
                .update();
        return new Turn.Mine();
    }

    @Override
    public boolean holds(String effectKey) {
        return jdbc.sql("SELECT count(*) FROM app.first_boot_lease WHERE effect_key = ? AND taken_at IS NOT NULL")
                .param(effectKey).query(Integer.class).single() == 1;
    }

    @Override
    public void release(String effectKey) {
        jdbc.sql("DELETE FROM app.first_boot_lease WHERE effect_key = ?").param(effectKey).update();
    }

    private void join(String effectKey, Ipv4 address, String vmId, String requestNumber) {
        jdbc.sql("""
                INSERT INTO app.first_boot_lease (effect_key, address, vm_id, request_number) VALUES (?, ?::inet, ?, ?)
                ON CONFLICT (effect_key) DO UPDATE SET seen_at = clock_timestamp()""")
                .params(effectKey, address.toString(), vmId, requestNumber).update();
    }

    /**
     * The holder unless it is this effect, then those who wait longer and have asked lately; nobody when this effect holds the
     * lease.
     */
    private List<Place> ahead(String effectKey, Ipv4 address) {
        return jdbc.sql("""
                SELECT o.effect_key, o.vm_id, o.request_number, o.taken_at IS NOT NULL AS taken
                FROM app.first_boot_lease me
                JOIN app.first_boot_lease o ON o.address = me.address AND o.effect_key <> me.effect_key
                WHERE me.effect_key = ? AND me.address = ?::inet AND me.taken_at IS NULL
                  AND (o.taken_at IS NOT NULL OR o.asked_at < me.asked_at AND o.seen_at > clock_timestamp() - interval '1 minute')
                ORDER BY o.taken_at, o.asked_at""")
                .params(effectKey, address.toString())
                .query((row, n) -> new Place(new Holder(row.getString("effect_key"), row.getString("vm_id"),
                        row.getString("request_number")), row.getBoolean("taken")))
                .list();
    }

    private record Place(Holder holder, boolean taken) {
    }
}
