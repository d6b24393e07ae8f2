package io.slipway.process.lint;

import io.slipway.step.StepParameter;
import io.slipway.step.StepSignature;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;

/** An output that a model takes over is one that the step gives. */
final class MappedOutputs implements ModelRule {

    private static final Pattern VARIABLE = Pattern.compile("\\s*[$#]\\{\\s*([A-Za-z_]\\w*)\\s*}\\s*");

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return model.all(Activity.class).stream()
                .flatMap(task -> model.step(task).stream().flatMap(step -> check(model, task, step)));
    }

    private static Stream<Finding> check(CheckedModel model, Activity task, StepSignature step) {
        // Inputs are variables of the activity as well.
        var known = Stream.concat(step.outputs().stream(), step.inputs().stream()).map(StepParameter::name)
                .collect(Collectors.toSet());
        var outputs = step.outputs().stream().map(StepParameter::name).sorted().collect(Collectors.joining(", "));
        return CheckedModel.extensions(task, CamundaInputOutput.class).stream()
                .flatMap(mapping -> mapping.getCamundaOutputParameters().stream())
                .map(output -> VARIABLE.matcher(output.getTextContent())).filter(variable -> variable.matches()
                        && !known.contains(variable.group(1)))
                .flatMap(variable -> model.finding(task, "output-unknown", step.topic(), variable.group(1), outputs));
    }
}
