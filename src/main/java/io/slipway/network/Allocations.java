package io.slipway.network;

import io.slipway.shared.Ipv4;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hands out addresses together with host names. Each call is one transaction of its own, or part of the caller's.
 *
 * <p>A new reservation is not yet confirmed: the caller asks whether somebody answers at the address, and either confirms it or
 * has it quarantined and reserves again. Every one of these calls may be repeated with the same key.
 */
public interface Allocations {

    /**
     * Reserves a free address of the pool, as a rule the lowest, and a host name. What the effect holds already stays.
     *
     * @param pool       the pool's name, or null for the first pool by name with a free address
     * @param wantedName made a valid host name label; when it is taken, {@code -2}, {@code -3} … is appended
     * @throws AllocationRefused without a pool or a free address
     */
    Reservation reserve(String effectKey, @Nullable UUID requestId, @Nullable String pool, String wantedName);

    /** What the effect holds; empty when it has no address. */
    Optional<Reservation> find(String effectKey);

    /** Nobody answers at the address, so the effect keeps it; false when the effect does not hold it any more. */
    boolean confirm(String effectKey, Ipv4 address);

    /**
     * Somebody answers at the address: nobody gets it until it is silent, and the effect may reserve another.
     * Nothing happens when the effect does not hold it or has confirmed it.
     *
     * @param answered what answered, see {@link AddressProbe}
     */
    void quarantine(String effectKey, Ipv4 address, String answered);

    /** Whether the address and the host name belong together. */
    boolean isHeld(String hostName, Ipv4 address);

    /** Gives back what the effect holds; harmless when it holds nothing. */
    void release(String effectKey);

    /** Gives back the address and the host name if they still belong together; false when they do not any more. */
    boolean release(String hostName, Ipv4 address);
}
