package io.slipway.network.store;

import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Role;
import io.slipway.network.PoolAddresses;
import io.slipway.shared.Ipv4;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class PostgresPoolAddresses implements PoolAddresses {

    private static final String USED = "effect_key IS NOT NULL";
    private static final String QUARANTINED = "effect_key IS NULL AND quarantined_at IS NOT NULL";

    private final JdbcClient jdbc;
    private final CurrentPerson current;

    PostgresPoolAddresses(JdbcClient jdbc, CurrentPerson current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    @Override
    public List<PoolAddress> find(Query query, long offset, int limit) {
        current.requireRole(Role.ADMINISTRATOR);
        return select("host(address) AS ip, *", query, "ORDER BY address OFFSET :offset LIMIT :limit").param("offset", offset)
                .param("limit", limit).query((row, n) -> map(row)).list();
    }

    @Override
    public long count(Query query) {
        current.requireRole(Role.ADMINISTRATOR);
        return select("count(*)", query, "").query(Long.class).single();
    }

    private StatementSpec select(String columns, Query query, String order) {
        var state = query.state() == State.USED ? USED : query.state() == State.QUARANTINED ? QUARANTINED
                : "(" + USED + " OR " + QUARANTINED + ")";
        return jdbc.sql("""
                SELECT %s FROM app.ip_address
                WHERE pool = :pool AND %s AND (strpos(host(address), :text) > 0 OR strpos(host_name, lower(:text)) > 0)
                %s""".formatted(columns, state, order)).param("pool", query.pool()).param("text", query.text().strip());
    }

    private static PoolAddress map(ResultSet row) throws SQLException {
        var state = row.getString("effect_key") == null ? State.QUARANTINED : State.USED;
        var quarantined = instant(row, "quarantined_at");
        return new PoolAddress(Ipv4.of(row.getString("ip")), state, row.getString("host_name"),
                row.getObject("request_id", UUID.class),
                Objects.requireNonNull(state == State.USED ? instant(row, "allocated_at") : quarantined),
                quarantined == null ? null : new Sighting(quarantined, row.getString("answered"), instant(row, "checked_at"),
                        instant(row, "silent_since")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
