package io.slipway.network.store;

import io.slipway.shared.Ipv4;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds free addresses without looking at all of them: known free ones come first, and when there are none, some more of the pool
 * become known. Whoever is given an address has a lock on its row, and others look past it; they wait only for the one who makes
 * more addresses known, and for the last ones of the pool.
 */
@Repository
class FreeAddresses {

    static final String LOWEST = """
            SELECT host(a.address) FROM app.ip_address a
            WHERE a.pool = ? AND a.effect_key IS NULL AND a.quarantined_at IS NULL
              AND a.address NOT IN (SELECT r.address FROM app.ip_reserved r)
            ORDER BY a.address LIMIT 1 FOR UPDATE OF a %s""";

    private static final int GROWTH = 64;

    private final JdbcClient jdbc;
    private final KeyLock turn;

    FreeAddresses(JdbcClient jdbc, KeyLock turn) {
        this.jdbc = jdbc;
        this.turn = turn;
    }

    /** Locks a free address, as a rule the lowest; empty when every address of the pool is in use. */
    Optional<Ipv4> lock(String pool) {
        for (;;) {
            var free = lowest(pool, "SKIP LOCKED");
            if (free.isPresent()) {
                return free;
            }
            if (grow(pool) > 0) {
                continue;
            }
            // What is locked now may still be given back: only its holders' commits show that the pool is full.
            var known = isKnown(pool);
            // One at a time: two who wait may hold what the other one waits for.
            turn.take("last addresses", pool);
            free = lowest(pool, "");
            if (known || free.isPresent()) {
                return free;
            }
        }
    }

    /** A row that somebody else was given meanwhile is locked and then passed over: whoever finds nothing lets go of those. */
    private Optional<Ipv4> lowest(String pool, String whenLocked) {
        jdbc.sql("SAVEPOINT lowest").update();
        var free = jdbc.sql(LOWEST.formatted(whenLocked)).param(pool).query(String.class).optional().map(Ipv4::of);
        jdbc.sql((free.isEmpty() ? "ROLLBACK TO" : "RELEASE") + " SAVEPOINT lowest").update();
        return free;
    }

    /** Makes the next addresses above the known ones known, or else those below. */
    private int grow(String pool) {
        return jdbc.sql("""
                INSERT INTO app.ip_address (address, pool)
                SELECT n.address, p.name FROM app.ip_pool p
                CROSS JOIN LATERAL (SELECT min(address) AS lowest, max(address) AS highest FROM app.ip_address
                    WHERE pool = p.name) known
                CROSS JOIN LATERAL (
                    SELECT coalesce(known.highest, p.first_address - 1) + s AS address FROM generate_series(1, :growth) s
                    WHERE known.highest IS NULL OR known.highest < p.last_address
                    UNION ALL
                    SELECT known.lowest - s FROM generate_series(1, :growth) s WHERE known.highest = p.last_address) n
                WHERE p.name = :pool AND n.address BETWEEN p.first_address AND p.last_address
                ORDER BY n.address ON CONFLICT DO NOTHING""").param("pool", pool).param("growth", GROWTH).update();
    }

    private boolean isKnown(String pool) {
        return jdbc.sql("""
                SELECT (SELECT min(address) FROM app.ip_address WHERE pool = p.name) = p.first_address
                   AND (SELECT max(address) FROM app.ip_address WHERE pool = p.name) = p.last_address
                FROM app.ip_pool p WHERE p.name = ?""")
                .param(pool).query(Boolean.class).single();
    }
}
