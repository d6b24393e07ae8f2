package io.slipway.network.store;

import io.slipway.network.IpPool;
import io.slipway.shared.Cidr;
import io.slipway.shared.Ipv4;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** How a pool is read. Addresses travel as text: {@code host()} gives it without a prefix length. */
final class PoolRows {

    static final String COLUMNS = """
            p.name, text(p.cidr) AS cidr, host(p.gateway) AS gateway, p.vlan, p.contact, p.created_at,
            ARRAY(SELECT host(d) FROM unnest(p.dns) WITH ORDINALITY AS u(d, n) ORDER BY n) AS dns,
            host(p.first_address) AS first_address, host(p.last_address) AS last_address""";

    private PoolRows() {
    }

    static IpPool pool(ResultSet row) throws SQLException {
        var used = row.getLong("used");
        var quarantined = row.getLong("quarantined");
        return new IpPool(row.getString("name"), Cidr.of(row.getString("cidr")), Ipv4.of(row.getString("gateway")), dns(row),
                row.getObject("vlan", Integer.class), Ipv4.of(row.getString("first_address")),
                Ipv4.of(row.getString("last_address")), row.getString("contact"), row.getTimestamp("created_at").toInstant(),
                used, quarantined, row.getLong("places") - used - quarantined);
    }

    static List<Ipv4> dns(ResultSet row) throws SQLException {
        Array array = row.getArray("dns");
        return Arrays.stream((String[]) array.getArray()).map(Ipv4::of).toList();
    }
}
