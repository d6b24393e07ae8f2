package io.slipway.network;

import io.slipway.shared.Cidr;
import io.slipway.shared.Ipv4;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A range of addresses in one network, and how much of it is in use.
 *
 * @param name         unique
 * @param cidr         the network
 * @param gateway      its default gateway; never handed out
 * @param dns          its name servers in the order to ask them; never handed out; may be empty
 * @param vlan         1 to 4094, or null when the network is untagged
 * @param firstAddress the lowest address that may be handed out
 * @param lastAddress  the highest address that may be handed out
 * @param contact      whom to ask about the pool, or null for the administrators
 * @param createdAt    since when the pool exists
 * @param used         how many addresses are in use
 * @param quarantined  how many are not handed out because somebody else answers there
 * @param free         how many more can be handed out
 */
public record IpPool(String name, Cidr cidr, Ipv4 gateway, List<Ipv4> dns, @Nullable Integer vlan, Ipv4 firstAddress,
                     Ipv4 lastAddress, @Nullable String contact, Instant createdAt, long used, long quarantined, long free) {

    /** How many addresses the pool has altogether, without those of gateways and name servers. */
    public long size() {
        return used + quarantined + free;
    }
}
