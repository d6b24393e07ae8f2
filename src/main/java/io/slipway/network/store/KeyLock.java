package io.slipway.network.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps those waiting until the end of the transaction who ask for the same thing, and nobody else. */
@Component
class KeyLock {

    private final JdbcClient jdbc;

    KeyLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** May be taken again within the transaction. To be taken before any lock on rows. */
    void take(String what, String key) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(? || ' ' || ?, 0))").params(what, key)
                .query((row, n) -> true).single();
    }
}
