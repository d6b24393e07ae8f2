package io.slipway.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.slipway.step.StepParameter;
import io.slipway.ui.FormDialog;
import io.slipway.ui.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The inputs of a step as fields, filled with what the step was given. */
final class InputFields {

    private final Map<String, HasValue<?, ?>> fields = new LinkedHashMap<>();

    /** @param descriptions of the inputs, in the reader's language */
    InputFields(List<StepParameter> inputs, Function<StepParameter, String> descriptions,
                Map<String, @Nullable Object> recorded) {
        inputs.forEach(input -> fields.put(input.name(), field(input, descriptions.apply(input), recorded.get(input.name()))));
    }

    void addTo(FormDialog dialog) {
        fields.forEach((name, field) -> add(dialog, name, field));
    }

    @SuppressWarnings("unchecked")
    private static <F extends Component & HasValidationProperties & HasValue<?, ?>> void add(FormDialog dialog, String name,
                                                                                             HasValue<?, ?> field) {
        dialog.add(name, (F) field);
    }

    /** By input; null where nothing is. Numbers are read on the server, which says what is wrong with them. */
    Map<String, @Nullable Object> values() {
        var values = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach((name, field) -> values.put(name, field.isEmpty() ? null : field.getValue()));
        return values;
    }

    private static HasValue<?, ?> field(StepParameter input, String description, @Nullable Object value) {
        if (input.type() == boolean.class || input.type() == Boolean.class) {
            var choice = new ComboBox<Boolean>(input.name(), true, false);
            choice.setItemLabelGenerator(yes -> Texts.text(yes ? "request.change.yes" : "request.change.no"));
            choice.setValue((Boolean) value);
            return described(choice, input, description);
        }
        var text = new TextField(input.name());
        text.setValue(Objects.toString(value, ""));
        return described(text, input, description);
    }

    private static <F extends HasValue<?, ?> & HasHelper> F described(F field, StepParameter input, String description) {
        field.setHelperText(description);
        field.setRequiredIndicatorVisible(input.required());
        return field;
    }
}
