package io.slipway.step.worker;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slipway.shared.Phrase;
import io.slipway.step.PermanentFailure;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes input records from the engine's variables and variables from output records. */
@Component
class StepValues {

    private static final TypeReference<Map<String, Object>> VARIABLES =
            new TypeReference<>() { };

    private final ObjectMapper json;
    private final Validator validator;

    StepValues(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws PermanentFailure when the model gives the step something that it cannot work with */
    @SuppressWarnings("unchecked")
    <I extends Record> I input(WorkItem item) {
        Object input;
        try {
            input = json.convertValue(item.effect().input(), item.step().input());
        } catch (IllegalArgumentException e) {
            throw new PermanentFailure(Phrase.of("step.input-unreadable", item.step().topic()), e);
        }
        var violations = validator.validate(input);
        if (!violations.isEmpty()) {
            var wrong = violations.stream().map(v -> v.getPropertyPath() + " " + v.getMessage()).sorted()
                    .collect(Collectors.joining(", "));
            throw new PermanentFailure(Phrase.of("step.input-wrong", item.step().topic(), wrong));
        }
        return (I) input;
    }

    JsonNode tree(Record output) {
        return json.valueToTree(output);
    }

    Map<String, Object> variables(JsonNode output) {
        return json.convertValue(output, VARIABLES);
    }
}
