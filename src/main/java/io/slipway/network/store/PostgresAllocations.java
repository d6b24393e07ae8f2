package io.slipway.network.store;

import io.slipway.network.AllocationRefused;
import io.slipway.network.AllocationRefused.Reason;
import io.slipway.network.Allocations;
import io.slipway.network.IpPool;
import io.slipway.network.IpPools;
import io.slipway.network.Reservation;
import io.slipway.shared.Cidr;
import io.slipway.shared.GuestNetwork;
import io.slipway.shared.Ipv4;
import io.slipway.shared.Phrase;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresAllocations implements Allocations {

    private final JdbcClient jdbc;
    private final IpPools pools;
    private final HostNameAllocations names;

    PostgresAllocations(JdbcClient jdbc, IpPools pools, HostNameAllocations names) {
        this.jdbc = jdbc;
        this.pools = pools;
        this.names = names;
    }

    @Override
    @Transactional
    public Reservation reserve(String effectKey, @Nullable UUID requestId, @Nullable String pool, String wantedName) {
        return find(effectKey).orElseGet(() -> reserveNew(effectKey, requestId, candidates(pool), wantedName));
    }

    @Override
    public Optional<Reservation> find(String effectKey) {
        return jdbc.sql("SELECT " + PoolRows.COLUMNS + """
                , a.pool, host(a.address) AS address, a.host_name
                FROM app.ip_allocation a JOIN app.ip_pool p ON p.name = a.pool WHERE a.effect_key = ?""")
                .param(effectKey)
                .query((row, n) -> new Reservation(effectKey, row.getString("pool"),
                        new GuestNetwork(row.getString("host_name"), Ipv4.of(row.getString("address")),
                        Cidr.of(row.getString("cidr")),
                                Ipv4.of(row.getString("gateway")), PoolRows.dns(row))))
                .optional();
    }

    @Override
    public boolean isHeld(String hostName, Ipv4 address) {
        return keyOf(hostName, address).isPresent();
    }

    @Override
    @Transactional
    public void release(String effectKey) {
        jdbc.sql("DELETE FROM app.ip_allocation WHERE effect_key = ?").param(effectKey).update();
        names.release(effectKey);
    }

    @Override
    @Transactional
    public boolean release(String hostName, Ipv4 address) {
        var key = keyOf(hostName, address);
        key.ifPresent(this::release);
        return key.isPresent();
    }

    private Optional<String> keyOf(String hostName, Ipv4 address) {
        return jdbc.sql("SELECT effect_key FROM app.ip_allocation WHERE host_name = ? AND address = ?::inet")
                .params(hostName, address.toString()).query(String.class).optional();
    }

    /** Locks are taken in the order of pool names, then host names: requests queue up and never deadlock. */
    private Reservation reserveNew(String effectKey, @Nullable UUID requestId, List<String> candidates, String wantedName) {
        for (var pool : candidates) {
            lock(pool);
            var madeMeanwhile = find(effectKey);
            if (madeMeanwhile.isPresent()) {
                return madeMeanwhile.get();
            }
            var address = lowestFree(pool);
            if (address.isPresent()) {
                var name = names.take(effectKey, requestId, wantedName);
                insert(pool, address.get(), name, effectKey, requestId);
                return find(effectKey).orElseThrow();
            }
        }
        throw full(candidates);
    }

    private List<String> candidates(@Nullable String pool) {
        if (pool == null) {
            var names = jdbc.sql("SELECT name FROM app.ip_pool ORDER BY name").query(String.class).list();
            if (names.isEmpty()) {
                throw new AllocationRefused(Reason.NO_POOL, Phrase.of("network.no-pool"));
            }
            return names;
        }
        if (pools.find(pool).isEmpty()) {
            throw new AllocationRefused(Reason.NO_POOL, Phrase.of("network.no-such-pool", pool));
        }
        return List.of(pool);
    }

    /** Keeps other reservations in this pool waiting until this one is committed, but no reader. */
    private void lock(String pool) {
        jdbc.sql("SELECT name FROM app.ip_pool WHERE name = ? FOR NO KEY UPDATE").param(pool).query(String.class).optional();
    }

    /** The lowest free address is the first one, or the neighbour of one that is not free. */
    private Optional<String> lowestFree(String pool) {
        return jdbc.sql("""
                SELECT host(c.address) FROM app.ip_pool p CROSS JOIN LATERAL (
                    SELECT p.first_address AS address
                    UNION ALL SELECT a.address + 1 FROM app.ip_allocation a WHERE a.pool = p.name
                    UNION ALL SELECT r.address + 1 FROM app.ip_reserved r) c
                WHERE p.name = ? AND c.address BETWEEN p.first_address AND p.last_address
                  AND NOT EXISTS (SELECT FROM app.ip_allocation a WHERE a.address = c.address)
                  AND NOT EXISTS (SELECT FROM app.ip_reserved r WHERE r.address = c.address)
                ORDER BY c.address LIMIT 1""").param(pool).query(String.class).optional();
    }

    private void insert(String pool, String address, String hostName, String effectKey, @Nullable UUID requestId) {
        jdbc.sql("""
                INSERT INTO app.ip_allocation (address, pool, host_name, effect_key, request_id)
                VALUES (?::inet, ?, ?, ?, ?::uuid)""")
                .params(Arrays.asList(address, pool, hostName, effectKey, requestId)).update();
    }

    private AllocationRefused full(List<String> names) {
        var full = pools.list().stream().filter(pool -> names.contains(pool.name())).toList();
        if (full.size() == 1) {
            var pool = full.get(0);
            return new AllocationRefused(Reason.POOL_FULL, Phrase.of("network.pool-full", pool.name(), pool.used(), pool.size()));
        }
        return new AllocationRefused(Reason.POOL_FULL, Phrase.of("network.all-pools-full",
                full.stream().map(PostgresAllocations::fill).collect(Collectors.joining(", "))));
    }

    private static String fill(IpPool pool) {
        return pool.name() + " " + pool.used() + "/" + pool.size();
    }
}
