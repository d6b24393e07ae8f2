package io.slipway.network;

import io.slipway.shared.Ipv4;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks at the addresses of pools that are not free, for administrators. */
public interface PoolAddresses {

    /** The addresses in their order. */
    List<PoolAddress> find(Query query, long offset, int limit);

    long count(Query query);

    /** Why an address is not free. */
    enum State { USED, QUARANTINED }

    /**
     * What to look for.
     *
     * @param pool  the pool's name
     * @param state null for both
     * @param text  part of the address or the host name, in any case; empty for all
     */
    record Query(String pool, @Nullable State state, String text) {
    }

    /**
     * An address that is not free.
     *
     * @param state     {@link State#USED} also for one that will be quarantined as soon as it is given back
     * @param hostName  the machine's name, or null while nobody has the address
     * @param requestId the request that it was handed out for, or null
     * @param since     since when it is in this state
     * @param sighting  who else answers there, or null when nobody does
     */
    record PoolAddress(Ipv4 address, State state, @Nullable String hostName, @Nullable UUID requestId, Instant since,
                       @Nullable Sighting sighting) {
    }

    /**
     * Somebody answered at an address that was thought to be free.
     *
     * @param since       when this was first seen
     * @param answered    what answered last, see {@link AddressProbe}
     * @param checkedAt   when the address was last looked at, or null for not since then
     * @param silentSince the first of the latest looks without an answer, or null when the latest one had an answer
     */
    record Sighting(Instant since, String answered, @Nullable Instant checkedAt, @Nullable Instant silentSince) {
    }
}
