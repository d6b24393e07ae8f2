package io.slipway.step;

import java.time.Duration;
import java.util.List;

/**
 * A step together with what its class promises.
 *
 * @param step      the step itself
 * @param signature its contract and types
 */
public record StepDescriptor(Step<?, ?> step, StepSignature signature) {

    /** @throws IllegalArgumentException when the class lacks a contract or its types are not concrete records */
    public static StepDescriptor of(Step<?, ?> step) {
        return new StepDescriptor(step, StepSignature.of(step.getClass()));
    }

    public StepContract contract() {
        return signature.contract();
    }

    public Class<? extends Record> input() {
        return signature.input();
    }

    public Class<? extends Record> output() {
        return signature.output();
    }

    /** The topic of its service tasks, e.g. {@code vm.clone/1}. */
    public String topic() {
        return signature.topic();
    }

    public String system() {
        return contract().system();
    }

    /** The names of the inputs in the order of the record. */
    public List<String> inputNames() {
        return signature.inputs().stream().map(StepParameter::name).toList();
    }

    /** The waiting times between tries after transient failures. */
    public List<Duration> retries() {
        return signature.retries();
    }

    public Duration timeout() {
        return signature.timeout();
    }

    public boolean reversible() {
        return signature.reversible();
    }
}
