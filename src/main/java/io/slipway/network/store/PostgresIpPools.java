package io.slipway.network.store;

import io.slipway.audit.AuditEntry;
import io.slipway.audit.AuditTrail;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Role;
import io.slipway.network.IpPool;
import io.slipway.network.IpPools;
import io.slipway.network.NewIpPool;
import io.slipway.shared.Change;
import io.slipway.shared.Conflict;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresIpPools implements IpPools {

    /** An address that was handed out before it became a gateway's or name server's counts as used. */
    private static final String SELECT = "SELECT " + PoolRows.COLUMNS + """
            , (SELECT count(*) FROM app.ip_allocation a WHERE a.pool = p.name) AS used,
            p.last_address - p.first_address + 1 - (SELECT count(*) FROM app.ip_reserved r
                WHERE r.address BETWEEN p.first_address AND p.last_address
                  AND NOT EXISTS (SELECT FROM app.ip_allocation a WHERE a.address = r.address)) AS places
            FROM app.ip_pool p
            """;

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    PostgresIpPools(JdbcClient jdbc, CurrentPerson current, AuditTrail audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.current = current;
        this.audit = audit;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<IpPool> list() {
        return jdbc.sql(SELECT + "ORDER BY p.name").query((row, n) -> PoolRows.pool(row)).list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<IpPool> find(String name) {
        return jdbc.sql(SELECT + "WHERE p.name = ?").param(name).query((row, n) -> PoolRows.pool(row)).optional();
    }

    @Override
    @Transactional
    public IpPool create(NewIpPool draft) {
        current.requireRole(Role.ADMINISTRATOR);
        // One creation at a time, so that the look at the other pools is still true at the insert.
        jdbc.sql("LOCK TABLE app.ip_pool IN SHARE ROW EXCLUSIVE MODE").update();
        var checks = new PoolChecks(draft, list());
        if (!checks.errors().isEmpty()) {
            throw new InvalidInput(checks.errors());
        }
        var pool = checks.pool();
        insert(pool);
        changed(AuditEntry.of("ip-pool.create", "ip-pool", pool.name()).with("cidr", pool.cidr()).with("gateway", pool.gateway())
                .with("firstAddress", pool.first()).with("lastAddress", pool.last()));
        return find(pool.name()).orElseThrow();
    }

    @Override
    @Transactional
    public void delete(String name) {
        current.requireRole(Role.ADMINISTRATOR);
        var locked = jdbc.sql("SELECT name FROM app.ip_pool WHERE name = ? FOR UPDATE").param(name).query(String.class)
                .optional();
        if (locked.isEmpty()) {
            throw new NotFound(Phrase.of("network.no-such-pool", name));
        }
        var used = jdbc.sql("SELECT count(*) FROM app.ip_allocation WHERE pool = ?").param(name).query(Long.class).single();
        if (used > 0) {
            throw new Conflict(Phrase.of("network.pool-in-use", name, used));
        }
        jdbc.sql("DELETE FROM app.ip_pool WHERE name = ?").param(name).update();
        changed(AuditEntry.of("ip-pool.delete", "ip-pool", name));
    }

    private void changed(AuditEntry entry) {
        audit.record(entry);
        events.publishEvent(new Change("ip-pool", entry.subjectId()));
    }

    private void insert(PoolChecks.Checked pool) {
        jdbc.sql("""
                INSERT INTO app.ip_pool (name, cidr, gateway, dns, vlan, first_address, last_address)
                VALUES (:name, :cidr::cidr, :gateway::inet, string_to_array(:dns, ',')::inet[], :vlan, :first::inet,
                    :last::inet)""")
                .param("name", pool.name()).param("cidr", pool.cidr().toString()).param("gateway", pool.gateway().toString())
                .param("dns", String.join(",", pool.dns().stream().map(Object::toString).toList()))
                .param("vlan", pool.vlan(), Types.INTEGER).param("first", pool.first().toString())
                .param("last", pool.last().toString()).update();
    }
}
