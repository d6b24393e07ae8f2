package io.slipway.container;

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
 * What a fault of the ports means to a step: the business error of the same code where the step's contract declares one, so that
 * no process meets an error that its model does not catch; otherwise a failure to repeat or one to look into.
 */
public final class ContainerFailures {

    private final Set<String> declared;

    private ContainerFailures(Set<String> declared) {
        this.declared = declared;
    }

    /** @param step a class with a {@link StepContract} */
    public static ContainerFailures of(Class<?> step) {
        var errors = step.getAnnotation(StepContract.class).errors();
        return new ContainerFailures(Arrays.stream(errors).map(StepContract.BusinessError::code)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Asks the host, and throws what its fault means. */
    public <T> T ask(Supplier<T> conversation) {
        try {
            return conversation.get();
        } catch (ContainerFault fault) {
            throw of(fault);
        }
    }

    /** Tells the host to do something, and throws what its fault means. */
    public void tell(Runnable conversation) {
        ask(() -> {
            conversation.run();
            return true;
        });
    }

    public StepFailure of(ContainerFault fault) {
        if (declared.contains(fault.kind().name())) {
            return new BusinessFailure(fault.kind().name(), fault.phrase(), fault);
        }
        return switch (fault.kind()) {
            case UNREACHABLE -> TransientFailure.unreachable(DockerSystem.KEY, fault.phrase(), fault);
            case REGISTRY_UNREACHABLE, NO_SPACE, IN_USE, WRONG_STATE, PORT_TAKEN, OTHER ->
                new TransientFailure(fault.phrase(), fault);
            case UNTRUSTED, UNKNOWN_HOST, NOT_FOUND, IMAGE_NOT_FOUND, NAME_TAKEN, REGISTRY_REFUSED, CANNOT_RUN, BUILD_FAILED,
                    INVALID -> new PermanentFailure(fault.phrase(), fault);
        };
    }
}
