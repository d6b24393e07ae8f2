package io.slipway.vm.simulated;

import io.slipway.shared.Phrase;
import io.slipway.vm.VmFault;
import io.slipway.vm.VmTask;
import java.time.Duration;
import java.time.Instant;

/**
 * A task as it is kept; its progress follows from its times.
 *
 * @param id   {@code task-<n>}
 * @param vmId the machine it makes or changes
 * @param ends when it is done, or was cancelled
 */
record SimulatedTask(String id, String vmId, Instant begun, Instant ends, boolean cancelled) {

    /** As long as a vCenter remembers a finished task. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    boolean isForgotten(Instant now) {
        return now.isAfter(ends.plus(REMEMBERED));
    }

    SimulatedTask cancelledAt(Instant now) {
        return new SimulatedTask(id, vmId, begun, now, true);
    }

    VmTask seen(Instant now) {
        if (cancelled) {
            return new VmTask.Failed(new VmFault(VmFault.Kind.OTHER, Phrase.of("vm.fault.task-cancelled", id)));
        }
        if (!now.isBefore(ends)) {
            return new VmTask.Succeeded(vmId);
        }
        var whole = Duration.between(begun, ends).toMillis();
        return new VmTask.Running((int) (100 * Duration.between(begun, now).toMillis() / whole));
    }
}
