package io.slipway.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slipway.shared.FieldError;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Phrase;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what a person wants a step to begin with instead of what it was given. */
@Component
public class StepInputs {

    private final ObjectMapper json;
    private final Validator validator;

    StepInputs(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** What the ledger recorded, by input; null where nothing was given. */
    public Map<String, @Nullable Object> recorded(StepDescriptor step, JsonNode input) {
        var recorded = new LinkedHashMap<String, @Nullable Object>();
        step.signature().inputs().forEach(parameter ->
                recorded.put(parameter.name(), plain(parameter, input.get(parameter.name()))));
        return recorded;
    }

    /**
     * Puts the changes over what was recorded and checks the whole as the step would.
     *
     * @param changes by input; strings, numbers, booleans, or null for nothing
     * @return what differs from the record, in the inputs' own types
     * @throws InvalidInput naming every input that is unknown or wrong
     */
    public Map<String, @Nullable Object> changed(StepDescriptor step, JsonNode input, Map<String, ?> changes) {
        var errors = new ArrayList<FieldError>();
        var parameters = new HashMap<String, StepParameter>();
        step.signature().inputs().forEach(parameter -> parameters.put(parameter.name(), parameter));
        var before = recorded(step, input);
        var after = new LinkedHashMap<>(before);
        changes.forEach((name, value) -> {
            var parameter = parameters.get(name);
            if (parameter == null) {
                errors.add(new FieldError(name, Phrase.of("step.no-such-input", step.topic())));
            } else {
                convert(parameter, value, after, errors);
            }
        });
        if (errors.isEmpty()) {
            errors.addAll(violations(step, after));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        after.entrySet().removeIf(entry -> Objects.equals(entry.getValue(), before.get(entry.getKey())));
        return after;
    }

    private void convert(StepParameter parameter, @Nullable Object value, Map<String, @Nullable Object> after,
            List<FieldError> errors) {
        try {
            var given = value instanceof String text && text.isBlank() ? null : value;
            after.put(parameter.name(), given == null ? null : json.convertValue(given, parameter.type()));
        } catch (IllegalArgumentException wrongKind) {
            errors.add(new FieldError(parameter.name(), Phrase.of("step.input-kind." + kind(parameter))));
        }
    }

    private List<FieldError> violations(StepDescriptor step, Map<String, @Nullable Object> values) {
        return validator.validate(json.convertValue(values, step.input())).stream()
                .map(violation -> new FieldError(violation.getPropertyPath().toString(),
                        Phrase.of("step.input-problem", violation.getMessage()))).toList();
    }

    private @Nullable Object plain(StepParameter parameter, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        try {
            return json.convertValue(value, parameter.type());
        } catch (IllegalArgumentException unreadable) {
            return value.asText();
        }
    }

    private static String kind(StepParameter parameter) {
        if (parameter.type() == boolean.class || parameter.type() == Boolean.class) {
            return "boolean";
        }
        return parameter.type() == String.class ? "text" : "number";
    }
}
