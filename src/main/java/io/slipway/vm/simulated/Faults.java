package io.slipway.vm.simulated;

import io.slipway.shared.Phrase;
import io.slipway.simulation.SimulatedFault;
import io.slipway.vm.VmFault;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words for what the simulated vCenter refuses. */
final class Faults {

    private Faults() {
    }

    /** @param subject what the fault is about: a template, machine, task, folder, principal, role or the system */
    static VmFault of(VmFault.Kind kind, String subject) {
        return of(kind, subject, null);
    }

    static VmFault of(SimulatedFault fault, String system) {
        return switch (fault.kind()) {
            case UNREACHABLE, LOST_REPLY -> of(VmFault.Kind.UNREACHABLE, system, fault);
            case BAD_CREDENTIALS -> of(VmFault.Kind.BAD_CREDENTIALS, system, fault);
            case NO_RESOURCES -> of(VmFault.Kind.NO_RESOURCES, system, fault);
        };
    }

    private static VmFault of(VmFault.Kind kind, String subject, @Nullable Throwable cause) {
        return new VmFault(kind, Phrase.of("vm.fault." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), subject), cause);
    }
}
