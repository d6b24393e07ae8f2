package io.slipway.step.docs;

import io.slipway.step.StepSignature;
import java.util.List;
import java.util.stream.Collectors;

/** The list of all steps, Markdown. */
final class StepIndex {

    private StepIndex() {
    }

    static String of(List<StepSignature> steps) {
        return """
                # Steps

                What a service task in a process model can do. In Camunda Modeler, choose the template of the same name; in the
                XML, it is `camunda:type="external"` with the topic. These pages and the templates are made from the code:
                `mvn test -Dtest=StepDocumentsTest -Dregenerate=true`.

                | Step | Topic | System | What it does |
                |---|---|---|---|
                """ + steps.stream().map(StepIndex::row).collect(Collectors.joining());
    }

    private static String row(StepSignature step) {
        var contract = step.contract();
        return "| [%s](%s.md) | `%s` | %s | %s |\n".formatted(contract.title(), StepDocuments.name(step), step.topic(),
                contract.system(), Markdown.cell(contract.description()));
    }
}
