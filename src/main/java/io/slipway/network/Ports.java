package io.slipway.network;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hands out TCP ports that are unique on their host. Each call is one transaction of its own, or part of the caller's, and may be
 * repeated with the same key.
 */
public interface Ports {

    /**
     * Reserves the lowest free port of the range on the host for the effect. What the effect holds already stays.
     *
     * @param host  a name or an address; the same host has to be called the same every time, but for upper and lower case
     * @param first 1 to 65535
     * @param last  {@code first} to 65535
     * @throws AllocationRefused        when every port of the range is in use
     * @throws IllegalArgumentException for a range that is none
     */
    int reserve(String effectKey, @Nullable UUID requestId, String host, int first, int last);

    /** Something outside listens on this port although it may be free here: it is not handed out for a week. */
    void avoid(String host, int port);

    /** Gives the effect's port back; false when it holds none. */
    boolean release(String effectKey);
}
