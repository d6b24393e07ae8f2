package io.slipway.inventory;

import io.slipway.vm.PowerState;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which machines are wanted, and in which order. Machines that are gone are never found.
 *
 * @param text       part of the name, address, owner or request number; empty for all
 * @param powerState only machines in this state, or null
 * @param owner      only machines of this person, or null
 * @param trouble    only machines that need attention, or null
 * @param sort       what to order by
 * @param descending whether the order is reversed
 */
public record MachineQuery(String text, @Nullable PowerState powerState, @Nullable String owner, @Nullable Trouble trouble,
                           Sort sort, boolean descending) {

    public MachineQuery(String text, @Nullable PowerState powerState, @Nullable String owner, Sort sort, boolean descending) {
        this(text, powerState, owner, null, sort, descending);
    }

    /** All machines that contain the text, by name. */
    public static MachineQuery of(String text) {
        return new MachineQuery(text, null, null, Sort.NAME, false);
    }

    /**
     * Machines whose last power action failed, that do not run although nobody is switching them, or that these requests made.
     *
     * @param requests ids
     */
    public record Trouble(Set<UUID> requests) {
    }

    /** What a list of machines can be ordered by. */
    public enum Sort {
        NAME, POWER_STATE, IP, OWNER, REQUEST, GUEST_OS, CPUS, MEMORY, SEEN
    }
}
