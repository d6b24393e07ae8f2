package io.slipway.network;

import io.slipway.shared.Ipv4;
import io.slipway.shared.NotFound;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses that nobody gets because somebody answers there whom the portal does not know. */
public interface Quarantine {

    /**
     * Keeps the address from being handed out again, also after whoever has it now gives it back. Harmless for an address of no
     * pool.
     *
     * @param answered what answered, see {@link AddressProbe}
     */
    void add(Ipv4 address, String answered);

    /** Quarantined addresses that nobody uses, those that were looked at longest ago first. */
    List<Ipv4> due(int most);

    /**
     * Records another look at a quarantined address. One that has been silent for long enough is free again.
     *
     * @param answered what answered, or null for silence
     */
    void looked(Ipv4 address, @Nullable String answered, Instant at);

    /**
     * Frees the address at an administrator's word.
     *
     * @throws NotFound when the pool has no such address in quarantine
     */
    void release(String pool, Ipv4 address);
}
