package io.slipway.network.store;

import io.slipway.network.AllocationRefused;
import io.slipway.network.AllocationRefused.Reason;
import io.slipway.network.Allocations;
import io.slipway.network.IpPool;
import io.slipway.network.IpPools;
import io.slipway.network.Names;
import io.slipway.network.Quarantine;
import io.slipway.network.Reservation;
import io.slipway.shared.Cidr;
import io.slipway.shared.GuestNetwork;
import io.slipway.shared.Ipv4;
import io.slipway.shared.Phrase;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
    private final FreeAddresses addresses;
    private final Names names;
    private final Quarantine quarantine;
    private final EffectLock lock;
    private final Clock clock;

    PostgresAllocations(JdbcClient jdbc, IpPools pools, FreeAddresses addresses, Names names, Quarantine quarantine,
            EffectLock lock, Clock clock) {
        this.jdbc = jdbc;
        this.pools = pools;
        this.addresses = addresses;
        this.names = names;
        this.quarantine = quarantine;
        this.lock = lock;
        this.clock = clock;
    }

    /** Locks are taken in this order: the effect, pools by name, an address, its host name. So requests never deadlock. */
    @Override
    @Transactional
    public Reservation reserve(String effectKey, @Nullable UUID requestId, @Nullable String pool, String wantedName) {
        lock.take(effectKey);
        return find(effectKey).orElseGet(() -> reserveNew(effectKey, requestId, candidates(pool), wantedName));
    }

    @Override
    public Optional<Reservation> find(String effectKey) {
        return jdbc.sql("SELECT " + PoolRows.COLUMNS + """
                , a.pool, host(a.address) AS address, a.host_name, a.confirmed_at IS NOT NULL AS confirmed
                FROM app.ip_allocation a JOIN app.ip_pool p ON p.name = a.pool WHERE a.effect_key = ?""")
                .param(effectKey)
                .query((row, n) -> new Reservation(effectKey, row.getString("pool"),
                        new GuestNetwork(row.getString("host_name"), Ipv4.of(row.getString("address")),
                                Cidr.of(row.getString("cidr")), Ipv4.of(row.getString("gateway")), PoolRows.dns(row)),
                        row.getBoolean("confirmed")))
                .optional();
    }

    @Override
    public boolean confirm(String effectKey, Ipv4 address) {
        return jdbc.sql("""
                UPDATE app.ip_address SET confirmed_at = coalesce(confirmed_at, ?) WHERE effect_key = ? AND address = ?::inet""")
                .params(now(), effectKey, address.toString()).update() == 1;
    }

    /** The host name stays with the effect. */
    @Override
    @Transactional
    public void quarantine(String effectKey, Ipv4 address, String answered) {
        var taken = jdbc.sql("""
                UPDATE app.ip_address SET effect_key = NULL, request_id = NULL, host_name = NULL, allocated_at = NULL
                WHERE effect_key = ? AND address = ?::inet AND confirmed_at IS NULL""")
                .params(effectKey, address.toString()).update();
        if (taken == 1) {
            quarantine.add(address, answered);
        }
    }

    @Override
    public boolean isHeld(String hostName, Ipv4 address) {
        return keyOf(hostName, address).isPresent();
    }

    @Override
    @Transactional
    public void release(String effectKey) {
        jdbc.sql("""
                UPDATE app.ip_address SET effect_key = NULL, request_id = NULL, host_name = NULL, allocated_at = NULL,
                    confirmed_at = NULL
                WHERE effect_key = ?""").param(effectKey).update();
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

    private Reservation reserveNew(String effectKey, @Nullable UUID requestId, List<String> candidates, String wantedName) {
        for (var pool : candidates) {
            var address = keep(pool) ? addresses.lock(pool) : Optional.<Ipv4>empty();
            if (address.isPresent()) {
                var name = names.reserve(effectKey, requestId, Names.HOSTS, wantedName, false);
                jdbc.sql("""
                        UPDATE app.ip_address SET effect_key = ?, request_id = ?::uuid, host_name = ?, allocated_at = ?
                        WHERE address = ?::inet""")
                        .params(Arrays.asList(effectKey, requestId, name, now(), address.get().toString())).update();
                return find(effectKey).orElseThrow();
            }
        }
        throw full(candidates);
    }

    private List<String> candidates(@Nullable String pool) {
        if (pool != null) {
            return List.of(pool);
        }
        var all = jdbc.sql("SELECT name FROM app.ip_pool ORDER BY name").query(String.class).list();
        if (all.isEmpty()) {
            throw new AllocationRefused(Reason.NO_POOL, Phrase.of("network.no-pool"));
        }
        return all;
    }

    /** Keeps the pool as it is until this is committed, and lets other reservations pass; false when it is gone. */
    private boolean keep(String pool) {
        return jdbc.sql("SELECT name FROM app.ip_pool WHERE name = ? FOR KEY SHARE").param(pool).query(String.class).optional()
                .isPresent();
    }

    /** A pool may never have been there, or have been removed since it was chosen. */
    private AllocationRefused full(List<String> names) {
        var full = pools.list().stream().filter(pool -> names.contains(pool.name())).toList();
        if (full.isEmpty()) {
            return new AllocationRefused(Reason.NO_POOL, Phrase.of("network.no-such-pool", String.join(", ", names)));
        }
        if (full.size() == 1) {
            var pool = full.get(0);
            return new AllocationRefused(Reason.POOL_FULL, Phrase.of("network.pool-full", pool.name(), pool.used(), pool.size(),
                    pool.quarantined(), contact(pool)));
        }
        var contacts = full.stream().map(IpPool::contact).filter(Objects::nonNull).distinct().collect(Collectors.joining(", "));
        return new AllocationRefused(Reason.POOL_FULL, Phrase.of("network.all-pools-full",
                full.stream().map(PostgresAllocations::fill).collect(Collectors.joining(", ")),
                contacts.isEmpty() ? Phrase.of("network.administrator") : contacts));
    }

    private static Object contact(IpPool pool) {
        return pool.contact() == null ? Phrase.of("network.administrator") : pool.contact();
    }

    private static String fill(IpPool pool) {
        return pool.name() + " " + pool.used() + "/" + pool.size();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
