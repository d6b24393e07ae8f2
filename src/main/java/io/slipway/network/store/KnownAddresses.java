package io.slipway.network.store;

import io.slipway.network.store.PoolChecks.InUse;
import io.slipway.shared.Ipv4;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What becomes of a pool's known addresses when its range changes. */
@Repository
class KnownAddresses {

    private final JdbcClient jdbc;

    KnownAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lowest address in use that the range would leave out. */
    Optional<InUse> outside(String pool, Ipv4 first, Ipv4 last) {
        return jdbc.sql("""
                SELECT host(address) AS ip, host_name FROM app.ip_allocation
                WHERE pool = ? AND address NOT BETWEEN ?::inet AND ?::inet ORDER BY address LIMIT 1""")
                .params(pool, first.toString(), last.toString())
                .query((row, n) -> new InUse(Ipv4.of(row.getString("ip")), row.getString("host_name"))).optional();
    }

    /** Those outside of the range are forgotten, in quarantine or not. */
    void forget(String pool, Ipv4 first, Ipv4 last) {
        jdbc.sql("DELETE FROM app.ip_address WHERE pool = ? AND address NOT BETWEEN ?::inet AND ?::inet")
                .params(pool, first.toString(), last.toString()).update();
    }
}
