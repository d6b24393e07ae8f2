package io.slipway.step.docs;

import io.slipway.step.StepSignature;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** All documents about a set of steps. */
public final class StepDocuments {

    /** Where the pages are, from the project's root. */
    public static final String PAGES = "docs/steps/";

    /** Where Camunda Modeler looks for element templates, from the project's root. */
    public static final String TEMPLATES = "processes/.camunda/element-templates/";

    private StepDocuments() {
    }

    /** The text of each file by its path from the project's root. */
    public static Map<String, String> of(Collection<StepSignature> steps) {
        var files = new TreeMap<String, String>();
        var sorted = steps.stream().sorted(Comparator.comparing(StepSignature::topic)).toList();
        sorted.forEach(step -> {
            files.put(PAGES + name(step) + ".md", StepPage.of(step));
            files.put(TEMPLATES + name(step) + ".json", ElementTemplate.of(step));
        });
        files.put(PAGES + "README.md", StepIndex.of(sorted));
        return files;
    }

    /** The step's id; later versions beside the first one say which they are. */
    static String name(StepSignature step) {
        var contract = step.contract();
        return contract.version() == 1 ? contract.id() : contract.id() + "-" + contract.version();
    }
}
