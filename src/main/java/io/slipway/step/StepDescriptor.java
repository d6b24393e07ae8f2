package io.slipway.step;

import java.time.Duration;
import java.util.List;

/**
 * A step together with what its class promises.
 *
 * @param step       the step itself
 * @param signature  its contract and types
 * @param topic      the topic of its service tasks, e.g. {@code vm.clone/1}
 * @param inputNames the names of the inputs in the order of the record
 * @param retries    the waiting times between tries after transient failures
 * @param timeout    how long it may take altogether
 */
public record StepDescriptor(Step<?, ?> step, StepSignature signature, String topic, List<String> inputNames,
                             List<Duration> retries, Duration timeout) {

    /** @throws IllegalArgumentException when the class lacks a contract or its types are not concrete records */
    public static StepDescriptor of(Step<?, ?> step) {
        return of(step, StepSignature.of(step.getClass()));
    }

    /** A step that stands for another one of that signature. */
    public static StepDescriptor of(Step<?, ?> step, StepSignature signature) {
        return new StepDescriptor(step, signature, signature.topic(),
                signature.inputs().stream().map(StepParameter::name).toList(), signature.retries(), signature.timeout());
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

    public String system() {
        return contract().system();
    }

    public boolean reversible() {
        return signature.reversible();
    }
}
