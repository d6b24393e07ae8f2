package io.slipway.inventory;

import io.slipway.shared.Change;
import io.slipway.shared.Phrase;
import io.slipway.step.SystemSeen;
import io.slipway.vm.VirtualMachine;
import io.slipway.vm.VirtualMachines;
import io.slipway.vm.VmFault;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Reads all machines from the system in one go, outside of any transaction, and keeps what it saw. */
@Service
public class InventoryRefresh {

    private static final Logger log = LoggerFactory.getLogger(InventoryRefresh.class);
    private static final int MOST_SINGLE_CHANGES = 100;

    private final VirtualMachines system;
    private final MachineRecords records;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InventoryRefresh(VirtualMachines system, MachineRecords records, TransactionOperations transactions,
                     ApplicationEventPublisher events, Clock clock) {
        this.system = system;
        this.records = records;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Brings the inventory up to date. When the system cannot be read, the inventory stays as it is and says why.
     * Publishes a {@link Change} of the topic {@code machine} for each changed machine, or one with an empty id for very many,
     * and one of the topic {@code inventory} when the freshness changes: after every read, and when one fails for another reason.
     */
    public void refresh() {
        var readAt = clock.instant();
        try {
            keep(system.list(), readAt);
            events.publishEvent(new SystemSeen("vcenter", null));
        } catch (VmFault e) {
            log.warn("The machines of {} could not be read: {}", system.name(), e.getMessage());
            transactions.executeWithoutResult(status -> note(readAt, e.phrase()));
            events.publishEvent(new SystemSeen("vcenter", e.phrase()));
        }
    }

    private void keep(List<VirtualMachine> seen, Instant readAt) {
        transactions.executeWithoutResult(status -> {
            var changed = records.keep(seen, readAt);
            note(readAt, null);
            if (changed.size() > MOST_SINGLE_CHANGES) {
                events.publishEvent(new Change("machine", ""));
            } else {
                changed.forEach(id -> events.publishEvent(new Change("machine", id)));
            }
        });
    }

    private void note(Instant at, @Nullable Phrase error) {
        var before = records.freshness().error();
        records.looked(at, error);
        if (error == null || !error.equals(before)) {
            events.publishEvent(new Change("inventory", "vcenter"));
        }
    }
}
