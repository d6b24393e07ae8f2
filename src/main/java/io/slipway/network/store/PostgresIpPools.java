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

    /** An address that was handed out or quarantined before it became a gateway's or name server's counts as that. */
    private static final String SELECT = "SELECT " + PoolRows.COLUMNS + """
            , (SELECT count(*) FROM app.ip_address a WHERE a.pool = p.name AND a.effect_key IS NOT NULL) AS used,
            (SELECT count(*) FROM app.ip_address a
                WHERE a.pool = p.name AND a.quarantined_at IS NOT NULL AND a.effect_key IS NULL) AS quarantined,
            p.last_address - p.first_address + 1 - (SELECT count(*) FROM app.ip_reserved r
                WHERE r.address BETWEEN p.first_address AND p.last_address
                  AND NOT EXISTS (SELECT FROM app.ip_address a
                      WHERE a.address = r.address AND (a.effect_key IS NOT NULL OR a.quarantined_at IS NOT NULL))) AS places
            FROM app.ip_pool p
            """;

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final KnownAddresses addresses;

    PostgresIpPools(JdbcClient jdbc, KnownAddresses addresses, CurrentPerson current, AuditTrail audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.addresses = addresses;
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
        oneAtATime();
        var checks = new PoolChecks(draft, list());
        if (!checks.errors().isEmpty()) {
            throw new InvalidInput(checks.errors());
        }
        var pool = checks.pool();
        write("""
                INSERT INTO app.ip_pool (name, cidr, gateway, dns, vlan, first_address, last_address, contact)
                VALUES (:name, :cidr::cidr, :gateway::inet, string_to_array(:dns, ',')::inet[], :vlan, :first::inet,
                    :last::inet, :contact)""", pool);
        changed(audited("ip-pool.create", pool));
        return find(pool.name()).orElseThrow();
    }

    @Override
    @Transactional
    public IpPool change(String name, NewIpPool draft) {
        current.requireRole(Role.ADMINISTRATOR);
        oneAtATime();
        lock(name);
        var before = find(name).orElseThrow();
        var checks = new PoolChecks(draft, before, list().stream().filter(other -> !other.name().equals(name)).toList());
        if (checks.errors().isEmpty()) {
            checks.keep(addresses.outside(name, checks.pool().first(), checks.pool().last()));
        }
        if (!checks.errors().isEmpty()) {
            throw new InvalidInput(checks.errors());
        }
        var pool = checks.pool();
        addresses.forget(name, pool.first(), pool.last());
        write("""
                UPDATE app.ip_pool SET gateway = :gateway::inet, dns = string_to_array(:dns, ',')::inet[], vlan = :vlan,
                    first_address = :first::inet, last_address = :last::inet, contact = :contact
                WHERE name = :name AND cidr = :cidr::cidr""", pool);
        changed(audited("ip-pool.change", pool));
        return find(name).orElseThrow();
    }

    @Override
    @Transactional
    public void delete(String name) {
        current.requireRole(Role.ADMINISTRATOR);
        oneAtATime();
        lock(name);
        var used = jdbc.sql("SELECT count(*) FROM app.ip_allocation WHERE pool = ?").param(name).query(Long.class)
                .single();
        if (used > 0) {
            throw new Conflict(Phrase.of("network.pool-in-use", name, used));
        }
        jdbc.sql("DELETE FROM app.ip_address WHERE pool = ?").param(name).update();
        jdbc.sql("DELETE FROM app.ip_pool WHERE name = ?").param(name).update();
        changed(AuditEntry.of("ip-pool.delete", "ip-pool", name));
    }

    private void changed(AuditEntry entry) {
        audit.record(entry);
        events.publishEvent(new Change("ip-pool", entry.subjectId()));
    }

    /** One change at a time, so that the look at the other pools is still true at the commit. Reservations go on. */
    private void oneAtATime() {
        jdbc.sql("LOCK TABLE app.ip_pool IN SHARE ROW EXCLUSIVE MODE").update();
    }

    /** Waits for reservations in the pool, and keeps new ones waiting. */
    private void lock(String name) {
        jdbc.sql("SELECT name FROM app.ip_pool WHERE name = ? FOR UPDATE").param(name).query(String.class).optional()
                .orElseThrow(() -> new NotFound(Phrase.of("network.no-such-pool", name)));
    }

    private static AuditEntry audited(String action, PoolChecks.Checked pool) {
        return AuditEntry.of(action, "ip-pool", pool.name()).with("cidr", pool.cidr()).with("gateway", pool.gateway())
                .with("firstAddress", pool.first()).with("lastAddress", pool.last());
    }

    private void write(String sql, PoolChecks.Checked pool) {
        jdbc.sql(sql)
                .param("name", pool.name()).param("cidr", pool.cidr().toString()).param("gateway", pool.gateway().toString())
                .param("dns", String.join(",", pool.dns().stream().map(Object::toString).toList()))
                .param("vlan", pool.vlan(), Types.INTEGER).param("first", pool.first().toString())
                .param("last", pool.last().toString()).param("contact", pool.contact(), Types.VARCHAR).update();
    }
}
