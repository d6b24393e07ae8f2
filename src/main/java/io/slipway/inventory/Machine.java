package io.slipway.inventory;

import io.slipway.shared.Ipv4;
import io.slipway.shared.Phrase;
import io.slipway.vm.PowerAction;
import io.slipway.vm.PowerState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A machine as the portal knows it.
 *
 * @param id            the system's id, e.g. {@code vm-42}
 * @param name          its name in the system
 * @param guestOs       the guest's full name; may be empty
 * @param powerState    when it was last seen
 * @param ip            the address that the guest reports, or else the one that the portal gave it; null when neither is known
 * @param cpus          virtual processors, or null while unknown
 * @param memoryMiB     memory in MiB, or null while unknown
 * @param registration  what the portal knows of a machine that it made, or null
 * @param seenAt        when the system last showed it
 * @param goneAt        since when the system does not show it any more, or null
 * @param pendingAction the power action that is under way, or null
 * @param powerError    why the last power action failed, or null
 */
public record Machine(String id, String name, String guestOs, PowerState powerState, @Nullable Ipv4 ip, @Nullable Integer cpus,
                      @Nullable Integer memoryMiB, @Nullable Registration registration, Instant seenAt, @Nullable Instant goneAt,
                      @Nullable PowerAction pendingAction, @Nullable Phrase powerError) {

    /** The username of the owner, or null. */
    public @Nullable String owner() {
        return registration == null ? null : registration.owner();
    }

    /** The request that the machine was made by, e.g. {@code SW-12}, or null. */
    public @Nullable String requestNumber() {
        return registration == null || registration.requestNumber().isEmpty() ? null : registration.requestNumber();
    }

    /**
     * What the portal noted when it made the machine.
     *
     * @param effectKey     the effect that registered it
     * @param hostName      its host name without a domain
     * @param address       the address that it was given
     * @param owner         the owner's username
     * @param template      the template's name
     * @param requestId     the request, or null
     * @param requestNumber e.g. {@code SW-12}; empty without a request
     */
    public record Registration(String effectKey, String hostName, Ipv4 address, String owner, String template,
                               @Nullable UUID requestId, String requestNumber) {
    }
}
