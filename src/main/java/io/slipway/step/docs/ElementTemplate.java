package io.slipway.step.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.slipway.step.StepContract.BusinessError;
import io.slipway.step.StepParameter;
import io.slipway.step.StepSignature;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The element template of one step for Camunda 7: https://docs.camunda.io/docs/components/modeler/element-templates/. */
final class ElementTemplate {

    private static final String SCHEMA = "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";
    private static final String INPUTS = "inputs";
    private static final String OUTPUTS = "outputs";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ElementTemplate() {
    }

    static String of(StepSignature step) {
        var contract = step.contract();
        var template = JSON.createObjectNode();
        template.put("$schema", SCHEMA);
        template.put("name", contract.title());
        template.put("id", "io.slipway." + contract.id());
        template.put("version", contract.version());
        template.put("description", description(step));
        template.putObject("category").put("id", contract.system()).put("name", contract.system());
        template.putArray("appliesTo").add("bpmn:ServiceTask");
        var groups = template.putArray("groups");
        groups.addObject().put("id", INPUTS).put("label", "Inputs");
        groups.addObject().put("id", OUTPUTS).put("label", "Outputs: the process variable for each");
        var properties = template.putArray("properties");
        hidden(properties, "camunda:type", "external");
        hidden(properties, "camunda:topic", step.topic());
        step.inputs().forEach(input -> input(properties, input));
        step.outputs().forEach(output -> output(properties, output));
        return text(template);
    }

    private static String description(StepSignature step) {
        var errors = Arrays.stream(step.contract().errors()).map(BusinessError::code).collect(Collectors.joining(", "));
        var description = step.contract().description();
        return errors.isEmpty() ? description : description + " Errors to catch: " + errors + ".";
    }

    private static void hidden(ArrayNode properties, String name, String value) {
        properties.addObject().put("type", "Hidden").put("value", value)
                .putObject("binding").put("type", "property").put("name", name);
    }

    private static void input(ArrayNode properties, StepParameter input) {
        var property = parameter(properties, input, INPUTS);
        property.put("value", input.required() ? "${" + input.name() + "}" : "");
        property.putObject("binding").put("type", "camunda:inputParameter").put("name", input.name());
        if (input.required()) {
            property.putObject("constraints").put("notEmpty", true);
        }
    }

    private static void output(ArrayNode properties, StepParameter output) {
        var property = parameter(properties, output, OUTPUTS);
        property.put("value", output.name());
        property.putObject("binding").put("type", "camunda:outputParameter").put("source", "${" + output.name() + "}");
    }

    private static ObjectNode parameter(ArrayNode properties, StepParameter parameter, String group) {
        var property = properties.addObject().put("label", parameter.name()).put("group", group).put("type", "String");
        var limits = parameter.limits().isEmpty() ? "" : " (" + String.join(", ", parameter.limits()) + ")";
        var example = parameter.example().isEmpty() ? "" : ", e.g. " + parameter.example();
        return property.put("description", parameter.description() + limits + example);
    }

    private static String text(ObjectNode template) {
        var printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return JSON.writer(printer).writeValueAsString(template) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
