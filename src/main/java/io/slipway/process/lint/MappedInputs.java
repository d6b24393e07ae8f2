package io.slipway.process.lint;

import io.slipway.step.StepParameter;
import io.slipway.step.StepSignature;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;

/** A step gets every input that it needs and none that it does not know. */
final class MappedInputs implements ModelRule {

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return model.all(Activity.class).stream()
                .flatMap(task -> model.step(task).stream().flatMap(step -> check(model, task, step)));
    }

    private static Stream<Finding> check(CheckedModel model, Activity task, StepSignature step) {
        var mapped = CheckedModel.extensions(task, CamundaInputOutput.class).stream()
                .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
                .map(CamundaInputParameter::getCamundaName).collect(Collectors.toSet());
        var known = step.inputs().stream().map(StepParameter::name).collect(Collectors.toSet());
        var missing = step.inputs().stream().filter(input -> input.required() && !mapped.contains(input.name()))
                .flatMap(input -> model.finding(task, "input-missing", step.topic(), input.name(), input.description()));
        var unknown = mapped.stream().filter(name -> !known.contains(name)).sorted()
                .flatMap(name -> model.finding(task, "input-unknown", step.topic(), name,
                        known.stream().sorted().collect(Collectors.joining(", "))));
        return Stream.concat(missing, unknown);
    }
}
