package io.slipway.vm.simulated;

import io.slipway.shared.Ipv4;
import io.slipway.vm.PowerState;
import io.slipway.vm.VirtualMachine;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A machine as it is kept; what it is like at a moment follows from the times.
 *
 * @param id        {@code vm-<n>}
 * @param address   what the guest's tools report while it runs, or null without tools or network
 * @param effectKey null for a machine that the portal did not make
 * @param ready     when its clone ends
 * @param power     the state that {@code change} started from
 * @param change    the last change of the power state, or null
 * @param gone      when its removal ends, or null
 * @param roles     role by principal
 */
record SimulatedMachine(String id, String name, @Nullable String folder, String guestOs, int cpus, int memoryMiB,
                        @Nullable Ipv4 address, @Nullable String effectKey, Instant ready, PowerState power,
                        @Nullable PowerChange change, @Nullable Instant gone, Map<String, Role> roles) {

    /**
     * A change of the power state.
     *
     * @param to      the state it ends in
     * @param done    when it is in that state
     * @param answers when the guest has started and its tools report
     */
    record PowerChange(PowerState to, Instant done, Instant answers) {
    }

    /** A role on the machine. */
    record Role(String name, boolean propagate) {
    }

    static String path(@Nullable String folder, String name) {
        return folder == null ? name : folder + "/" + name;
    }

    String path() {
        return path(folder, name);
    }

    boolean isReady(Instant now) {
        return !now.isBefore(ready);
    }

    boolean isGone(Instant now) {
        return gone != null && !now.isBefore(gone);
    }

    /** True while a task changes or removes the machine. */
    boolean isBusy(Instant now) {
        return gone != null || change != null && now.isBefore(change.done());
    }

    PowerState power(Instant now) {
        return change == null || now.isBefore(change.done()) ? power : change.to();
    }

    VirtualMachine seen(Instant now) {
        var answers = power(now) == PowerState.ON && (change == null || !now.isBefore(change.answers()));
        return new VirtualMachine(id, name, guestOs, power(now), answers && address != null ? address.toString() : null,
                cpus, memoryMiB, effectKey);
    }

    SimulatedMachine changing(PowerChange next, Instant now) {
        return new SimulatedMachine(id, name, folder, guestOs, cpus, memoryMiB, address, effectKey, ready, power(now), next, gone,
                roles);
    }

    SimulatedMachine goneAt(Instant moment) {
        return new SimulatedMachine(id, name, folder, guestOs, cpus, memoryMiB, address, effectKey, ready, power, change, moment,
                roles);
    }

    SimulatedMachine withRoles(Map<String, Role> next) {
        return new SimulatedMachine(id, name, folder, guestOs, cpus, memoryMiB, address, effectKey, ready, power, change, gone,
                next);
    }
}
