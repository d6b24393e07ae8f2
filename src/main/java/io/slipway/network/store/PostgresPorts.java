package io.slipway.network.store;

import io.slipway.network.AllocationRefused;
import io.slipway.network.AllocationRefused.Reason;
import io.slipway.network.Ports;
import io.slipway.shared.Phrase;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresPorts implements Ports {

    private static final int HIGHEST = 65_535;
    private static final Duration AVOIDED = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final EffectLock lock;
    private final KeyLock hosts;
    private final Clock clock;

    PostgresPorts(JdbcClient jdbc, EffectLock lock, KeyLock hosts, Clock clock) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.hosts = hosts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int reserve(String effectKey, @Nullable UUID requestId, String host, int first, int last) {
        if (first < 1 || last > HIGHEST || first > last) {
            throw new IllegalArgumentException("not a range of ports: " + first + " to " + last);
        }
        lock.take(effectKey);
        return held(effectKey).orElseGet(() -> take(effectKey, requestId, uniform(host), first, last));
    }

    private static String uniform(String host) {
        return host.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void avoid(String host, int port) {
        jdbc.sql("""
                INSERT INTO app.port_avoided (host, port, since) VALUES (?, ?, ?)
                ON CONFLICT (host, port) DO UPDATE SET since = excluded.since""")
                .params(uniform(host), port, clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    @Override
    public boolean release(String effectKey) {
        return jdbc.sql("DELETE FROM app.port_allocation WHERE effect_key = ?").param(effectKey).update() == 1;
    }

    private Optional<Integer> held(String effectKey) {
        return jdbc.sql("SELECT port FROM app.port_allocation WHERE effect_key = ?").param(effectKey).query(Integer.class)
                .optional();
    }

    /** Those who want a port of the same host wait for each other. */
    private int take(String effectKey, @Nullable UUID requestId, String host, int first, int last) {
        hosts.take("ports of", host);
        var port = lowestFree(host, first, last).orElseThrow(() -> new AllocationRefused(Reason.NO_PORT,
                Phrase.of("network.no-port", Integer.toString(first), Integer.toString(last), host)));
        jdbc.sql("INSERT INTO app.port_allocation (host, port, effect_key, request_id) VALUES (?, ?, ?, ?::uuid)")
                .params(Arrays.asList(host, port, effectKey, requestId)).update();
        return port;
    }

    /** The lowest free port is the first one, or the neighbour of one that is taken. */
    private Optional<Integer> lowestFree(String host, int first, int last) {
        return jdbc.sql("""
                WITH taken AS (
                    SELECT port FROM app.port_allocation WHERE host = :host
                    UNION ALL SELECT port FROM app.port_avoided WHERE host = :host AND since > :since)
                SELECT c.port FROM (
                    SELECT :first::int AS port
                    UNION ALL SELECT port + 1 FROM taken WHERE port >= :first AND port < :last) c
                WHERE NOT EXISTS (SELECT FROM taken t WHERE t.port = c.port)
                ORDER BY c.port LIMIT 1""")
                .param("host", host).param("since", clock.instant().minus(AVOIDED).atOffset(ZoneOffset.UTC))
                .param("first", first).param("last", last).query(Integer.class).optional();
    }
}
