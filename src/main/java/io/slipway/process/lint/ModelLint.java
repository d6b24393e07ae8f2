package io.slipway.process.lint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slipway.step.StepSignature;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.xml.ModelException;

/** Checks process models and the forms that are deployed with them. */
public final class ModelLint {

    private static final List<ModelRule> RULES = List.of(new KnownSteps(), new MappedInputs(), new MappedOutputs(),
            new CaughtErrors(), new NoCode(), new HistoryKept(), new SomebodyToDoIt(), new FormsThere(), new TranslatedNames(),
            new DrawnElements());
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, StepSignature> steps;
    private final List<String> languages;

    /**
     * @param steps     the steps that models may use
     * @param languages the languages that names and labels are translated to, beside the one they are drawn in
     */
    public ModelLint(Collection<StepSignature> steps, Collection<Locale> languages) {
        this.steps = steps.stream().collect(Collectors.toMap(StepSignature::topic, Function.identity()));
        this.languages = languages.stream().map(Locale::toLanguageTag).toList();
    }

    /**
     * Checks files that are deployed together.
     *
     * @param files text by file name; what is neither {@code .bpmn} nor {@code .form} is left alone
     * @return what must be put right, file by file; empty when all is well
     */
    public List<Finding> check(Map<String, String> files) {
        var findings = new ArrayList<Finding>();
        var forms = new TreeMap<String, JsonNode>();
        files.forEach((file, text) -> {
            if (file.endsWith(".form")) {
                readForm(file, text, forms, findings);
            }
        });
        var formIds = forms.values().stream().map(form -> form.path("id").asText()).collect(Collectors.toSet());
        files.forEach((file, text) -> {
            if (file.endsWith(".bpmn")) {
                findings.addAll(checkModel(file, text, formIds));
            }
        });
        forms.forEach((file, form) -> findings.addAll(new TranslatedForm(file, languages).check(form)));
        return findings;
    }

    private static void readForm(String file, String text, Map<String, JsonNode> forms, List<Finding> findings) {
        try {
            forms.put(file, JSON.readTree(text));
        } catch (JsonProcessingException e) {
            findings.add(Finding.of(file, "", "unreadable", e.getOriginalMessage()));
        }
    }

    private List<Finding> checkModel(String file, String text, Set<String> forms) {
        try {
            var bpmn = Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            var model = new CheckedModel(file, bpmn, steps, forms, languages);
            return RULES.stream().flatMap(rule -> rule.check(model)).toList();
        } catch (ModelException e) {
            return List.of(Finding.of(file, "", "unreadable", String.valueOf(cause(e).getMessage())));
        }
    }

    /** The parser says where; what wraps it does not. */
    private static Throwable cause(Throwable trouble) {
        return trouble.getCause() == null ? trouble : cause(trouble.getCause());
    }
}
