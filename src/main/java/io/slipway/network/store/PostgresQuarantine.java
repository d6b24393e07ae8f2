package io.slipway.network.store;

import io.slipway.audit.AuditEntry;
import io.slipway.audit.AuditTrail;
import io.slipway.audit.Via;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Role;
import io.slipway.network.NetworkProperties;
import io.slipway.network.Quarantine;
import io.slipway.shared.Change;
import io.slipway.shared.Ipv4;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresQuarantine implements Quarantine {

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final NetworkProperties properties;
    private final Clock clock;

    PostgresQuarantine(JdbcClient jdbc, CurrentPerson current, AuditTrail audit, ApplicationEventPublisher events,
            NetworkProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.audit = audit;
        this.events = events;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void add(Ipv4 address, String answered) {
        jdbc.sql("""
                UPDATE app.ip_address SET quarantined_at = ?, answered = ?
                WHERE address = ?::inet AND quarantined_at IS NULL RETURNING pool""")
                .params(timestamp(clock.instant()), answered, address.toString()).query(String.class).optional()
                .ifPresent(pool -> changed(
                        entry("quarantine", address, pool).by("process", Via.PROCESS).with("answered", answered), pool));
    }

    @Override
    public List<Ipv4> due(int most) {
        return jdbc.sql("""
                SELECT host(address) FROM app.ip_address WHERE quarantined_at IS NOT NULL AND effect_key IS NULL
                ORDER BY coalesce(checked_at, quarantined_at), address LIMIT ?""").param(most).query(String.class).list().stream()
                .map(Ipv4::of).toList();
    }

    @Override
    @Transactional
    public void looked(Ipv4 address, @Nullable String answered, Instant at) {
        if (answered != null) {
            jdbc.sql("""
                    UPDATE app.ip_address SET answered = ?, checked_at = ?, silent_since = NULL
                    WHERE address = ?::inet AND quarantined_at IS NOT NULL""")
                    .params(answered, timestamp(at), address.toString()).update();
            return;
        }
        jdbc.sql("""
                UPDATE app.ip_address SET checked_at = :at, silent_since = coalesce(silent_since, :at)
                WHERE address = :address::inet AND quarantined_at IS NOT NULL""")
                .param("at", timestamp(at)).param("address", address.toString()).update();
        free(address, "silent_since <= :at", at.minus(properties.quarantineSilence()))
                .ifPresent(pool -> changed(entry("free", address, pool).by("system", Via.SYSTEM), pool));
    }

    @Override
    @Transactional
    public void release(String pool, Ipv4 address) {
        current.requireRole(Role.ADMINISTRATOR);
        var of = free(address, "quarantined_at <= :at", clock.instant());
        if (of.filter(pool::equals).isEmpty()) {
            throw new NotFound(Phrase.of("network.not-quarantined", address.toString(), pool));
        }
        changed(entry("free", address, pool), pool);
    }

    private Optional<String> free(Ipv4 address, String condition, Instant at) {
        return jdbc.sql("""
                UPDATE app.ip_address SET quarantined_at = NULL, answered = NULL, checked_at = NULL, silent_since = NULL
                WHERE address = :address::inet AND quarantined_at IS NOT NULL AND %s RETURNING pool""".formatted(condition))
                .param("address", address.toString()).param("at", timestamp(at)).query(String.class).optional();
    }

    private void changed(AuditEntry entry, String pool) {
        audit.record(entry);
        events.publishEvent(new Change("ip-pool", pool));
    }

    private static AuditEntry entry(String verb, Ipv4 address, String pool) {
        return AuditEntry.of("ip-address." + verb, "ip-address", address.toString()).with("pool", pool);
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
