package io.slipway.vm;

import io.slipway.step.BusinessFailure;
import io.slipway.step.PermanentFailure;
import io.slipway.step.StepContract;
import io.slipway.step.StepFailure;
import io.slipway.step.TransientFailure;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a fault of the port means to a step: the business error of the same code where the step's contract declares one, so that
 * no process meets an error that its model does not catch; otherwise a failure to repeat or one to look into.
 */
public final class VmFailures {

    private final Set<String> declared;

    private VmFailures(Set<String> declared) {
        this.declared = declared;
    }

    /** @param step a class with a {@link StepContract} */
    public static VmFailures of(Class<?> step) {
        var errors = step.getAnnotation(StepContract.class).errors();
        return new VmFailures(Arrays.stream(errors).map(StepContract.BusinessError::code)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Asks the system, and throws what its fault means. */
    public <T> T ask(Supplier<T> conversation) {
        try {
            return conversation.get();
        } catch (VmFault fault) {
            throw of(fault);
        }
    }

    /** Tells the system to do something, and throws what its fault means. */
    public void tell(Runnable conversation) {
        ask(() -> {
            conversation.run();
            return true;
        });
    }

    public StepFailure of(VmFault fault) {
        if (declared.contains(fault.kind().name())) {
            return new BusinessFailure(fault.kind().name(), fault.phrase(), fault);
        }
        return switch (fault.kind()) {
            case UNREACHABLE -> TransientFailure.unreachable(VcenterSystem.KEY, fault.phrase(), fault);
            case NO_RESOURCES, NO_SPACE, WRONG_STATE, OTHER -> new TransientFailure(fault.phrase(), fault);
            case BAD_CREDENTIALS, UNTRUSTED, NO_PERMISSION, TEMPLATE_NOT_FOUND, NOT_FOUND, NAME_TAKEN, NOT_CUSTOMIZABLE,
                    UNKNOWN_PRINCIPAL, UNKNOWN_ROLE -> new PermanentFailure(fault.phrase(), fault);
        };
    }
}
