package io.slipway.vm;

import io.slipway.shared.Phrase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Switches machines and waits until they are switched, for people who look on meanwhile. Not to be called inside a database
 * transaction.
 */
@Service
public class PowerControl {

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final VirtualMachines vms;
    private final Clock clock;
    private final Pause pause;

    @Autowired
    PowerControl(VirtualMachines vms, Clock clock) {
        this(vms, clock, duration -> Thread.sleep(duration.toMillis()));
    }

    PowerControl(VirtualMachines vms, Clock clock, Pause pause) {
        this.vms = vms;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Changes the machine's power state and returns when it is changed; at once when nothing is to be changed.
     *
     * @throws VmFault when the system refuses, or does not finish within three minutes ({@link VmFault.Kind#OTHER}; it may still
     *                 finish later)
     */
    public void apply(String vmId, PowerAction action) {
        vms.power(vmId, action).ifPresent(task -> await(vmId, task));
    }

    private void await(String vmId, String task) {
        var deadline = clock.instant().plus(LONGEST);
        var seen = vms.task(task);
        while (seen instanceof VmTask.Running) {
            pauseUntil(deadline, vmId);
            seen = vms.task(task);
        }
        if (seen instanceof VmTask.Failed failed) {
            throw failed.fault();
        }
    }

    private void pauseUntil(Instant deadline, String vmId) {
        if (!clock.instant().isBefore(deadline)) {
            throw unfinished(vmId);
        }
        try {
            pause.of(AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unfinished(vmId);
        }
    }

    private static VmFault unfinished(String vmId) {
        return new VmFault(VmFault.Kind.OTHER, Phrase.of("vm.power-unfinished", vmId));
    }

    /** A wait between two looks. */
    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }
}
