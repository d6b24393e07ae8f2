package io.slipway.inventory;

import io.slipway.audit.AuditEntry;
import io.slipway.audit.AuditTrail;
import io.slipway.audit.Result;
import io.slipway.audit.Via;
import io.slipway.shared.Change;
import io.slipway.shared.Phrase;
import io.slipway.shared.SlipwayException;
import io.slipway.vm.PowerAction;
import io.slipway.vm.PowerControl;
import io.slipway.vm.VirtualMachines;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Carries out power actions in the background and notes how they end. */
@Component
class PowerSwitch {

    private static final Logger log = LoggerFactory.getLogger(PowerSwitch.class);

    private final PowerControl control;
    private final VirtualMachines system;
    private final MachineRecords records;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final TaskExecutor background;
    private final Clock clock;

    PowerSwitch(PowerControl control, VirtualMachines system, MachineRecords records, AuditTrail audit,
                TransactionOperations transactions, ApplicationEventPublisher events,
                @Qualifier("applicationTaskExecutor") TaskExecutor background, Clock clock) {
        this.control = control;
        this.system = system;
        this.records = records;
        this.audit = audit;
        this.transactions = transactions;
        this.events = events;
        this.background = background;
        this.clock = clock;
    }

    void run(Machine machine, PowerAction action, String username) {
        background.execute(() -> apply(machine, action, username));
    }

    private void apply(Machine machine, PowerAction action, String username) {
        try {
            control.apply(machine.id(), action);
            ended(machine, action, username, null);
        } catch (SlipwayException e) {
            ended(machine, action, username, e.phrase());
        } catch (RuntimeException bug) {
            var reference = UUID.randomUUID().toString().substring(0, 8);
            log.error("Power action {} on {} failed unexpectedly, reference {}", action, machine.id(), reference, bug);
            ended(machine, action, username, Phrase.of("inventory.power-unexpected", reference));
        }
        look(machine);
    }

    private void ended(Machine machine, PowerAction action, String username, @Nullable Phrase error) {
        transactions.executeWithoutResult(status -> {
            records.endPower(machine.id(), error);
            if (error != null) {
                audit.record(AuditEntry.of("machine.power", "machine", machine.id()).by(username, Via.SYSTEM)
                        .ending(Result.FAILED).with("name", machine.name()).with("action", action.name())
                        .with("reason", error.key()));
            }
            events.publishEvent(new Change("machine", machine.id()));
        });
    }

    /** Nobody should have to wait for the next refresh to see the new state; should this fail, they do. */
    private void look(Machine machine) {
        try {
            var readAt = clock.instant();
            system.find(machine.id()).ifPresent(seen -> transactions.executeWithoutResult(status -> {
                records.keepOne(seen, readAt);
                events.publishEvent(new Change("machine", machine.id()));
            }));
        } catch (SlipwayException e) {
            log.info("The new state of {} could not be read yet: {}", machine.id(), e.getMessage());
        }
    }
}
