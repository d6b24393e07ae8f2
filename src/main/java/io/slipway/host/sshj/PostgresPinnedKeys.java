package io.slipway.host.sshj;

import io.slipway.host.HostAddress;
import io.slipway.host.HostKey;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pinned keys as rows, so that every node knows them. */
class PostgresPinnedKeys implements PinnedKeys {

    private final JdbcClient jdbc;

    PostgresPinnedKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<HostKey> of(HostAddress address) {
        return jdbc.sql("""
                SELECT algorithm, key, fingerprint FROM app.host_key WHERE address = ? AND port = ?
                ORDER BY pinned_at DESC, fingerprint""").params(address.host(), address.port())
                .query((row, number) -> new HostKey(row.getString(1), row.getString(2), row.getString(3))).list();
    }

    @Override
    public void add(HostAddress address, HostKey key, String effectKey) {
        jdbc.sql("""
                INSERT INTO app.host_key (address, port, algorithm, key, fingerprint, effect_key) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (address, port, fingerprint) DO NOTHING""")
                .params(address.host(), address.port(), key.algorithm(), key.base64(), key.fingerprint(), effectKey).update();
    }

    /** One statement: no moment without a key, and none with a key too many. */
    @Override
    public void replace(HostAddress address, HostKey key, String effectKey) {
        jdbc.sql("""
                WITH old AS (DELETE FROM app.host_key WHERE address = :address AND port = :port AND fingerprint <> :fingerprint)
                INSERT INTO app.host_key (address, port, algorithm, key, fingerprint, effect_key)
                VALUES (:address, :port, :algorithm, :key, :fingerprint, :effectKey)
                ON CONFLICT (address, port, fingerprint) DO UPDATE SET effect_key = excluded.effect_key""")
                .param("address", address.host()).param("port", address.port()).param("algorithm", key.algorithm())
                .param("key", key.base64()).param("fingerprint", key.fingerprint()).param("effectKey", effectKey).update();
    }

    @Override
    public void forget(HostAddress address) {
        jdbc.sql("DELETE FROM app.host_key WHERE address = ? AND port = ?").params(address.host(), address.port()).update();
    }

    @Override
    public void forget(HostAddress address, String effectKey) {
        jdbc.sql("DELETE FROM app.host_key WHERE address = ? AND port = ? AND effect_key = ?")
                .params(address.host(), address.port(), effectKey).update();
    }
}
