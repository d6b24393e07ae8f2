package io.slipway.step;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.ResolvableType;

/**
 * What a step's class promises to a process model; known without an instance.
 *
 * @param contract the contract
 * @param input    the input record's class
 * @param output   the output record's class
 */
public record StepSignature(StepContract contract, Class<? extends Record> input, Class<? extends Record> output) {

    /** @throws IllegalArgumentException when the class lacks a contract or its types are not concrete records */
    public static StepSignature of(Class<?> step) {
        var contract = step.getAnnotation(StepContract.class);
        if (contract == null) {
            throw new IllegalArgumentException(step.getName() + " has no @StepContract");
        }
        var type = ResolvableType.forClass(step).as(Step.class);
        return new StepSignature(contract, record(type.getGeneric(0), step), record(type.getGeneric(1), step));
    }

    private static Class<? extends Record> record(ResolvableType type, Class<?> step) {
        var resolved = type.resolve();
        if (resolved == null || !resolved.isRecord()) {
            throw new IllegalArgumentException(step.getName() + " must name records as its input and output");
        }
        return resolved.asSubclass(Record.class);
    }

    /** The topic of its service tasks, e.g. {@code vm.clone/1}. */
    public String topic() {
        return contract.id() + "/" + contract.version();
    }

    /** The inputs in the order of the record. */
    public List<StepParameter> inputs() {
        return parameters(input);
    }

    /** The outputs in the order of the record. */
    public List<StepParameter> outputs() {
        return parameters(output);
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

    private static List<StepParameter> parameters(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).map(StepParameter::of).toList();
    }
}
