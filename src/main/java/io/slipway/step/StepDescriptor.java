package io.slipway.step;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.ResolvableType;

/**
 * A step together with what its contract and its types say.
 *
 * @param step     the step itself
 * @param contract its contract
 * @param input    the input record's class
 * @param output   the output record's class
 */
public record StepDescriptor(Step<?, ?> step, StepContract contract, Class<? extends Record> input,
                             Class<? extends Record> output) {

    /** @throws IllegalArgumentException when the class lacks a contract or its types are not concrete records */
    public static StepDescriptor of(Step<?, ?> step) {
        var contract = step.getClass().getAnnotation(StepContract.class);
        if (contract == null) {
            throw new IllegalArgumentException(step.getClass().getName() + " has no @StepContract");
        }
        var type = ResolvableType.forClass(step.getClass()).as(Step.class);
        return new StepDescriptor(step, contract, record(type.getGeneric(0), step), record(type.getGeneric(1), step));
    }

    private static Class<? extends Record> record(ResolvableType type, Step<?, ?> step) {
        var resolved = type.resolve();
        if (resolved == null || !resolved.isRecord()) {
            throw new IllegalArgumentException(step.getClass().getName() + " must name records as its input and output");
        }
        return resolved.asSubclass(Record.class);
    }

    /** The topic of its service tasks, e.g. {@code vm.clone/1}. */
    public String topic() {
        return contract.id() + "/" + contract.version();
    }

    public String system() {
        return contract.system();
    }

    /** The names of the inputs in the order of the record. */
    public List<String> inputNames() {
        return Arrays.stream(input.getRecordComponents()).map(RecordComponent::getName).toList();
    }

    /** The waiting times between tries after transient failures. */
    public List<Duration> retries() {
        return Arrays.stream(contract.retry()).map(Duration::parse).toList();
    }

    public Duration timeout() {
        return Duration.parse(contract.timeout());
    }

    public boolean reversible() {
        return contract.irreversible().isEmpty();
    }
}
