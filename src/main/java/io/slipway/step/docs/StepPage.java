package io.slipway.step.docs;

import io.slipway.step.StepContract.BusinessError;
import io.slipway.step.StepContract.Repeat;
import io.slipway.step.StepParameter;
import io.slipway.step.StepSignature;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A page about one step, Markdown. */
final class StepPage {

    private StepPage() {
    }

    static String of(StepSignature step) {
        var contract = step.contract();
        return """
                # %s

                `%s` · system `%s`

                %s

                ## Inputs

                %s
                ## Outputs

                %s
                ## Business errors

                %s
                ## When it fails

                %s
                Afterwards, and at once after a failure that no repeat would mend, it is an incident and waits for an operator.
                The whole step may take %s.

                %s

                ## Undo

                %s
                """.formatted(contract.title(), step.topic(), contract.system(), contract.description(),
                inputs(step.inputs()), outputs(step.outputs()), errors(contract.errors()), retries(step),
                Markdown.time(step.timeout()), repeat(contract.repeat()), undo(step));
    }

    private static String inputs(List<StepParameter> inputs) {
        return inputs.isEmpty() ? "None.\n" : """
                | Name | Type | Required | Description | Example |
                |---|---|---|---|---|
                """ + inputs.stream().map(input -> "| `%s` | %s | %s | %s | %s |\n".formatted(input.name(),
                Markdown.type(input.type()), input.required() ? "yes" : "no", description(input),
                Markdown.code(input.example()))).collect(Collectors.joining());
    }

    private static String outputs(List<StepParameter> outputs) {
        return outputs.isEmpty() ? "None.\n" : """
                | Name | Type | Always | Description | Example |
                |---|---|---|---|---|
                """ + outputs.stream().map(output -> "| `%s` | %s | %s | %s | %s |\n".formatted(output.name(),
                Markdown.type(output.type()), output.required() ? "yes" : "no", description(output),
                Markdown.code(output.example()))).collect(Collectors.joining());
    }

    private static String description(StepParameter parameter) {
        var limits = String.join(", ", parameter.limits());
        return Markdown.cell(limits.isEmpty() ? parameter.description() : parameter.description() + " (" + limits + ")");
    }

    private static String errors(BusinessError[] errors) {
        return errors.length == 0 ? "None.\n" : """
                The model has to catch each of them.

                | Code | Meaning |
                |---|---|
                """ + Arrays.stream(errors)
                .map(error -> "| `%s` | %s |\n".formatted(error.code(), Markdown.cell(error.meaning())))
                .collect(Collectors.joining());
    }

    private static String retries(StepSignature step) {
        var retries = step.retries();
        return retries.isEmpty() ? "A failure that may pass is not tried again."
                : "A failure that may pass is tried again after %s.".formatted(
                        retries.stream().map(Markdown::time).collect(Collectors.joining(", ")));
    }

    private static String repeat(Repeat repeat) {
        return switch (repeat) {
            case FINDABLE -> "Before any repeat the outside is asked for the effect of the first try; "
                    + "what is there is taken over.";
            case IDEMPOTENT -> "Repeating it is harmless: doing it twice is the same as doing it once.";
            case ONCE -> "Its effect cannot be looked up: when nobody knows how a try ended, an operator decides.";
        };
    }

    private static String undo(StepSignature step) {
        return step.reversible() ? "The effect can be taken back (`request.undo/1`)." : step.contract().irreversible();
    }
}
