package io.slipway.build;

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
 * What a fault of the port means to a step: the business error of the same code where the step's contract declares one, otherwise
 * a failure to repeat or one to look into.
 */
public final class BuildFailures {

    private final Set<String> declared;

    private BuildFailures(Set<String> declared) {
        this.declared = declared;
    }

    /** @param step a class with a {@link StepContract} */
    public static BuildFailures of(Class<?> step) {
        var errors = step.getAnnotation(StepContract.class).errors();
        return new BuildFailures(Arrays.stream(errors).map(StepContract.BusinessError::code)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Asks the server, and throws what its fault means. */
    public <T> T ask(Supplier<T> conversation) {
        try {
            return conversation.get();
        } catch (BuildFault fault) {
            throw of(fault);
        }
    }

    /** Tells the server to do something, and throws what its fault means. */
    public void tell(Runnable conversation) {
        ask(() -> {
            conversation.run();
            return true;
        });
    }

    public StepFailure of(BuildFault fault) {
        if (declared.contains(fault.kind().name())) {
            return new BusinessFailure(fault.kind().name(), fault.phrase(), fault);
        }
        return switch (fault.kind()) {
            case UNREACHABLE, NOT_JENKINS -> TransientFailure.unreachable(JenkinsSystem.KEY, fault.phrase(), fault);
            case OTHER -> new TransientFailure(fault.phrase(), fault);
            case BAD_CREDENTIALS, UNTRUSTED, NO_PERMISSION, NOT_FOUND, NAME_TAKEN, TEMPLATE_NOT_FOUND, DISABLED, NOT_FINDABLE,
                    TOO_LARGE, NOT_CONFIGURED, REFUSED -> new PermanentFailure(fault.phrase(), fault);
        };
    }
}
