package io.slipway.network;

import io.slipway.shared.Ipv4;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands out addresses and host names. Each call is one transaction of its own, or part of the caller's. */
public interface Allocations {

    /**
     * Reserves the lowest free address of the pool and a host name. A repeat with the same key gives the same reservation.
     *
     * @param pool       the pool's name, or null for the first pool by name with a free address
     * @param wantedName made a valid host name label; when it is taken, {@code -2}, {@code -3} … is appended
     * @throws AllocationRefused without a pool or a free address
     */
    Reservation reserve(String effectKey, @Nullable UUID requestId, @Nullable String pool, String wantedName);

    /** What the effect holds; empty when it holds nothing. */
    Optional<Reservation> find(String effectKey);

    /** Whether the address and the host name belong together. */
    boolean isHeld(String hostName, Ipv4 address);

    /** Gives back what the effect holds; harmless when it holds nothing. */
    void release(String effectKey);

    /** Gives back the address and the host name if they still belong together; false when they do not any more. */
    boolean release(String hostName, Ipv4 address);
}
