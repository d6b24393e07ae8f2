package io.slipway.network.step;

import io.slipway.network.FirstBootLeases;
import io.slipway.network.FirstBootLeases.Holder;
import io.slipway.network.FirstBootLeases.Turn;
import io.slipway.network.Quarantine;
import io.slipway.network.step.ConfigureNetworkStep.Output;
import io.slipway.shared.GuestNetwork;
import io.slipway.shared.Ipv4;
import io.slipway.shared.Phrase;
import io.slipway.step.BusinessFailure;
import io.slipway.step.ExternalThing;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.TransientFailure;
import io.slipway.step.Undo;
import io.slipway.vm.PowerAction;
import io.slipway.vm.PowerState;
import io.slipway.vm.VirtualMachine;
import io.slipway.vm.VirtualMachines;
import io.slipway.vm.VmFault;
import io.slipway.vm.VmTask;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Leads a fresh clone from its template's first-boot address to its own. Each call does at most one thing outside and says which
 * phase comes next, so every phase may be repeated: after a crash it finds what it did already.
 */
@Component
class FirstBoot {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration SHORTLY = Duration.ofSeconds(5);
    private static final Duration TURN = Duration.ofSeconds(10);
    private static final Duration BOOT_LIMIT = Duration.ofMinutes(15);
    private static final Duration MOVE_LIMIT = Duration.ofMinutes(5);
    private static final Duration MOVE_AGAIN = Duration.ofMinutes(1);

    private final VirtualMachines machines;
    private final FirstBootLeases leases;
    private final SshReach reach;
    private final Quarantine quarantine;
    private final Clock clock;

    FirstBoot(VirtualMachines machines, SshReach reach, FirstBootLeases leases, Quarantine quarantine, Clock clock) {
        this.machines = machines;
        this.reach = reach;
        this.quarantine = quarantine;
        this.leases = leases;
        this.clock = clock;
    }

    /** The first call, or a new beginning after the handle was lost. */
    Progress<Output> begin(FreshClone clone) {
        var turn = leases.take(clone.key(), clone.firstBoot(), clone.vmId(), clone.requestNumber());
        return turn instanceof Turn.Waiting waiting ? queued(clone, waiting) : powerOn(clone);
    }

    Progress<Output> goOn(FreshClone clone, PhaseHandle handle) {
        if (handle.phase() == Phase.QUEUED) {
            return begin(clone);
        }
        if (!leases.holds(clone.key())) {
            return withoutLease(clone, handle);
        }
        return switch (handle.phase()) {
            case QUEUED, POWERING -> powering(clone, handle);
            case BOOTING -> booting(clone, handle);
            case READY -> configure(clone, handle);
            case MOVING -> moving(clone, handle);
        };
    }

    /** Switches the machine off before another one may have the first-boot address. */
    Undo abandon(FreshClone clone) {
        if (leases.holds(clone.key())) {
            var running = machines.find(clone.vmId()).filter(vm -> vm.powerState() != PowerState.OFF);
            if (running.isPresent()) {
                powerOff(running.get());
                return Undo.pending(SHORTLY, Phrase.of("network.switching-off", running.get().name()));
            }
            reach.forget(clone.firstBoot());
        }
        reach.forget(clone.own(), clone.key());
        leases.release(clone.key());
        return Undo.undone();
    }

    private Progress<Output> queued(FreshClone clone, Turn.Waiting turn) {
        var address = clone.firstBoot().toString();
        if (turn.holder().filter(this::isGone).isPresent()) {
            leases.release(turn.holder().get().effectKey());
            return running(PhaseHandle.of(Phase.QUEUED, clock.instant()), SOON,
                    Phrase.of("network.first-boot-queue", address, turn.ahead()));
        }
        var note = turn.holder().map(Holder::requestNumber).filter(number -> !number.isEmpty())
                .map(number -> Phrase.of("network.first-boot-in-use", address, number, turn.ahead()))
                .orElseGet(() -> Phrase.of("network.first-boot-queue", address, turn.ahead()));
        return running(PhaseHandle.of(Phase.QUEUED, clock.instant()), TURN, note);
    }

    private boolean isGone(Holder holder) {
        return machines.find(holder.vmId()).isEmpty();
    }

    private Progress<Output> powerOn(FreshClone clone) {
        var machine = machine(clone);
        if (machine.powerState() == PowerState.ON) {
            return reach.somebodyAt(clone.own()) && !reach.somebodyAt(clone.firstBoot()) ? done(clone) : boot(clone);
        }
        if (reach.somebodyAt(clone.own())) {
            throw addressInUse(clone);
        }
        if (reach.somebodyAt(clone.firstBoot())) {
            throw new TransientFailure(Phrase.of("network.first-boot-occupied", clone.firstBoot().toString(), machine.name()));
        }
        return machines.power(clone.vmId(), PowerAction.ON)
                .map(task -> running(PhaseHandle.powering(task, clock.instant()), SHORTLY, switchingOnNote(clone)))
                .orElseGet(() -> boot(clone));
    }

    private Progress<Output> powering(FreshClone clone, PhaseHandle handle) {
        VmTask task = task(handle.taskId());
        if (task instanceof VmTask.Running) {
            return running(handle, SHORTLY, switchingOnNote(clone));
        }
        if (task instanceof VmTask.Failed failed && failed.fault().kind() != VmFault.Kind.NOT_FOUND
                && failed.fault().kind() != VmFault.Kind.WRONG_STATE) {
            throw failed.fault();
        }
        return machine(clone).powerState() == PowerState.ON ? boot(clone) : powerOn(clone);
    }

    private Progress<Output> boot(FreshClone clone) {
        return running(PhaseHandle.of(Phase.BOOTING, clock.instant()), SHORTLY,
                Phrase.of("network.booting", clone.firstBoot().toString()));
    }

    private Progress<Output> booting(FreshClone clone, PhaseHandle handle) {
        var key = reach.keyAt(clone.firstBoot());
        if (key.isPresent()) {
            return running(handle.next(Phase.READY, key.get().fingerprint(), clock.instant()), SOON,
                    Phrase.of("network.answers", clone.firstBoot().toString()));
        }
        if (handle.isOlderThan(BOOT_LIMIT, clock.instant())) {
            throw new PermanentFailure(Phrase.of("network.first-boot-silent", machine(clone).name(), clone.firstBoot().toString(),
                    BOOT_LIMIT.toMinutes()));
        }
        return running(handle, SHORTLY, Phrase.of("network.booting", clone.firstBoot().toString()));
    }

    private Progress<Output> configure(FreshClone clone, PhaseHandle handle) {
        reach.configure(clone.firstBoot(), clone.network(), clone.key());
        return running(handle.next(Phase.MOVING, handle.fingerprint(), clock.instant()), SHORTLY, movingNote(clone));
    }

    private Progress<Output> moving(FreshClone clone, PhaseHandle handle) {
        var arrived = reach.keyAt(clone.own());
        if (arrived.isPresent() && handle.fingerprint() != null && !handle.fingerprint().equals(arrived.get().fingerprint())) {
            throw addressInUse(clone);
        }
        var atFirstBoot = reach.somebodyAt(clone.firstBoot());
        if (arrived.isPresent() && !atFirstBoot) {
            return done(clone);
        }
        if (arrived.isEmpty() && atFirstBoot && handle.isOlderThan(MOVE_AGAIN, clock.instant())) {
            return running(handle.next(Phase.READY, handle.fingerprint(), clock.instant()), SOON, movingNote(clone));
        }
        if (handle.isOlderThan(MOVE_LIMIT, clock.instant())) {
            var key = arrived.isPresent() ? "network.first-boot-still-answers" : "network.own-address-silent";
            throw new PermanentFailure(Phrase.of(key, clone.network().hostName(), clone.own().toString(),
                    clone.firstBoot().toString()));
        }
        return running(handle, SHORTLY, movingNote(clone));
    }

    /** The lease is given back last, so a machine on the move without one has arrived. */
    private Progress<Output> withoutLease(FreshClone clone, PhaseHandle handle) {
        return handle.phase() == Phase.MOVING && reach.somebodyAt(clone.own()) ? done(clone) : begin(clone);
    }

    private Progress<Output> done(FreshClone clone) {
        if (leases.holds(clone.key())) {
            reach.forget(clone.firstBoot());
            leases.release(clone.key());
        }
        return Progress.done(new Output(clone.own().toString(), "first boot"),
                new ExternalThing(clone.vmId(), clone.network().hostName()));
    }

    private VirtualMachine machine(FreshClone clone) {
        return machines.find(clone.vmId()).orElseThrow(() -> new PermanentFailure(
                Phrase.of("network.machine-gone", clone.network().hostName(), clone.vmId())));
    }

    /** A task that the system has forgotten has ended; the machine shows how. */
    private VmTask task(@Nullable String id) {
        try {
            return machines.task(id == null ? "" : id);
        } catch (VmFault e) {
            if (e.kind() == VmFault.Kind.NOT_FOUND) {
                return new VmTask.Failed(e);
            }
            throw e;
        }
    }

    private void powerOff(VirtualMachine machine) {
        try {
            machines.power(machine.id(), PowerAction.OFF);
        } catch (VmFault e) {
            if (e.kind() != VmFault.Kind.WRONG_STATE && e.kind() != VmFault.Kind.NOT_FOUND) {
                throw e;
            }
        }
    }

    /** The address is not handed out again, so that another try gets another one. */
    private BusinessFailure addressInUse(FreshClone clone) {
        quarantine.add(clone.own(), reach.port());
        return new BusinessFailure(ConfigureNetworkStep.ADDRESS_IN_USE,
                Phrase.of("network.address-in-use", clone.own().toString(), clone.network().hostName()));
    }

    private static Phrase switchingOnNote(FreshClone clone) {
        return Phrase.of("network.switching-on", clone.network().hostName());
    }

    private static Phrase movingNote(FreshClone clone) {
        return Phrase.of("network.moving", clone.network().hostName(), clone.own().toString());
    }

    private static Progress<Output> running(PhaseHandle handle, Duration again, Phrase note) {
        return Progress.running(handle.text(), again, note);
    }

    /**
     * A machine that has its template's address.
     *
     * @param key           the effect's key
     * @param requestNumber e.g. {@code SW-12}; may be empty
     * @param vmId          the machine's id
     * @param firstBoot     where it first answers
     * @param network       what it has to become
     */
    record FreshClone(String key, String requestNumber, String vmId, Ipv4 firstBoot, GuestNetwork network) {

        Ipv4 own() {
            return network.address();
        }
    }
}
