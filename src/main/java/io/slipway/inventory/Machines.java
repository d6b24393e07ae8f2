package io.slipway.inventory;

import io.slipway.audit.AuditEntry;
import io.slipway.audit.AuditTrail;
import io.slipway.audit.Result;
import io.slipway.identity.Role;
import io.slipway.identity.SignedInPerson;
import io.slipway.inventory.Machine.Registration;
import io.slipway.shared.Change;
import io.slipway.shared.Conflict;
import io.slipway.shared.Forbidden;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import io.slipway.vm.PowerAction;
import io.slipway.vm.VirtualMachines;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The machines that the portal knows. Every change publishes a {@link Change} of the topic {@code machine}. */
@Service
public class Machines {

    private final MachineRecords records;
    private final PowerSwitch power;
    private final VirtualMachines system;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Machines(MachineRecords records, PowerSwitch power, VirtualMachines system, AuditTrail audit,
             TransactionOperations transactions, ApplicationEventPublisher events, Clock clock) {
        this.records = records;
        this.power = power;
        this.system = system;
        this.audit = audit;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    public List<Machine> find(MachineQuery query, long offset, int limit) {
        return records.find(query, offset, limit);
    }

    public long count(MachineQuery query) {
        return records.count(query);
    }

    /** The requests that made the machines of the person. */
    public List<UUID> requestsOf(String owner) {
        return records.requestsOf(owner);
    }

    /** Also a machine that is gone. */
    public Optional<Machine> find(String vmId) {
        return records.find(vmId);
    }

    public Optional<Machine> findRegisteredBy(String effectKey) {
        return records.findRegisteredBy(effectKey);
    }

    /** How fresh the picture is. */
    public Freshness freshness() {
        return records.freshness();
    }

    /** True when no real system is behind the machines. */
    public boolean simulated() {
        return system.simulated();
    }

    /** Notes whose machine it is. A repeat with the same effect is harmless. */
    public Machine register(String vmId, String name, @Nullable Integer cpus, @Nullable Integer memoryMiB,
                            Registration registration) {
        return changed(vmId, () -> {
            records.register(vmId, name, cpus, memoryMiB, registration, clock.instant());
            return records.find(vmId).orElseThrow();
        });
    }

    /** Forgets what the effect registered; harmless when it registered nothing. */
    public void unregister(String effectKey) {
        records.findRegisteredBy(effectKey).ifPresent(machine -> changed(machine.id(), () -> {
            records.unregister(effectKey);
            return machine;
        }));
    }

    /** Takes a machine that was removed out of the inventory; false when the inventory does not know it. */
    public boolean remove(String vmId) {
        return changed(vmId, () -> records.remove(vmId, clock.instant()));
    }

    /** Whether the person may switch the machine: its owner, operators and administrators may. */
    public static boolean maySwitch(Machine machine, SignedInPerson person) {
        return person.username().equals(machine.owner()) || person.may(Role.OPERATOR);
    }

    /**
     * Begins a power action and returns at once; {@link Machine#pendingAction()} and {@link Machine#powerError()} show how
     * it goes.
     *
     * @throws NotFound  without such a machine
     * @throws Forbidden for people who may not switch it
     * @throws Conflict  while another power action is under way
     */
    public Machine power(String vmId, PowerAction action, SignedInPerson person) {
        var machine = records.find(vmId).filter(found -> found.goneAt() == null)
                .orElseThrow(() -> new NotFound(Phrase.of("inventory.no-such-machine", vmId)));
        var entry = AuditEntry.of("machine.power", "machine", vmId).with("name", machine.name()).with("action", action.name());
        if (!maySwitch(machine, person)) {
            audit.recordAlone(entry.ending(Result.REFUSED));
            throw new Forbidden(Phrase.of("inventory.not-your-machine", machine.name()));
        }
        begin(machine, action, entry);
        power.run(machine, action, person.username());
        return records.find(vmId).orElse(machine);
    }

    private void begin(Machine machine, PowerAction action, AuditEntry entry) {
        changed(machine.id(), () -> {
            if (!records.beginPower(machine.id(), action, clock.instant())) {
                throw new Conflict(Phrase.of("inventory.power-pending", machine.name()));
            }
            audit.record(entry);
            return machine;
        });
    }

    private <T> T changed(String vmId, Supplier<T> change) {
        return Objects.requireNonNull(transactions.execute(status -> {
            events.publishEvent(new Change("machine", vmId));
            return change.get();
        }));
    }
}
