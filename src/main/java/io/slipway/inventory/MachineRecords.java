package io.slipway.inventory;

import io.slipway.inventory.Machine.Registration;
import io.slipway.shared.Phrase;
import io.slipway.vm.PowerAction;
import io.slipway.vm.VirtualMachine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept about machines. Each call is one transaction of its own, or part of the caller's. */
public interface MachineRecords {

    List<Machine> find(MachineQuery query, long offset, int limit);

    long count(MachineQuery query);

    /** The requests that made the machines of the person. */
    List<UUID> requestsOf(String owner);

    /** Also a machine that is gone. */
    Optional<Machine> find(String vmId);

    Optional<Machine> findRegisteredBy(String effectKey);

    /** Notes whose machine it is; the rest of it becomes known with the next look at the system. */
    void register(String vmId, String name, @Nullable Integer cpus, @Nullable Integer memoryMiB, Registration registration,
                  Instant at);

    /** Forgets whose machine it is, if the effect registered it; harmless otherwise. */
    void unregister(String effectKey);

    /**
     * Forgets whose machine it is, and that it exists: the next look at the system shows if it does. False without such a
     * machine.
     */
    boolean remove(String vmId, Instant at);

    /**
     * Keeps what a bulk read showed, and marks as gone what it did not show.
     *
     * @param readAt when the read began; whatever was noted later stays
     * @return the ids of the machines that are new, gone or different
     */
    List<String> keep(List<VirtualMachine> seen, Instant readAt);

    /** Keeps what a look at one machine showed. */
    void keepOne(VirtualMachine seen, Instant readAt);

    /** Notes that a power action is under way. False when one is already. */
    boolean beginPower(String vmId, PowerAction action, Instant at);

    /** Notes how a power action ended. */
    void endPower(String vmId, @Nullable Phrase error);

    Freshness freshness();

    /** Notes how a look at the system ended. */
    void looked(Instant at, @Nullable Phrase error);
}
