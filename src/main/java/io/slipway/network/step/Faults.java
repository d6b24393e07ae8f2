package io.slipway.network.step;

import io.slipway.host.HostFault;
import io.slipway.step.BusinessFailure;
import io.slipway.step.PermanentFailure;
import io.slipway.step.StepFailure;
import io.slipway.step.TransientFailure;
import io.slipway.vm.VmFault;

/** What follows for the step from a fault of a machine or of the system that runs it. */
final class Faults {

    private Faults() {
    }

    static StepFailure of(VmFault fault) {
        return switch (fault.kind()) {
            case UNREACHABLE, WRONG_STATE, NO_RESOURCES -> new TransientFailure(fault.phrase(), fault);
            default -> new PermanentFailure(fault.phrase(), fault);
        };
    }

    /** A booting machine may refuse sign-ins for a while. */
    static StepFailure of(HostFault fault) {
        return switch (fault.kind()) {
            case UNREACHABLE, REFUSED -> new TransientFailure(fault.phrase(), fault);
            case KEY_CHANGED -> new BusinessFailure(ConfigureNetworkStep.HOST_KEY_CHANGED, fault.phrase(), fault);
            default -> new PermanentFailure(fault.phrase(), fault);
        };
    }
}
