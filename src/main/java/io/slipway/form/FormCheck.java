package io.slipway.form;

import io.slipway.shared.FieldError;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.OptionSource.Option;
import io.slipway.shared.Phrase;
import io.slipway.shared.SlipwayException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks one set of values against one form. */
class FormCheck {

    private final FormSchema form;
    private final Map<String, ?> values;
    private final Function<FormField, List<Option>> options;
    private final FieldCheck check;
    private final List<FieldError> errors = new ArrayList<>();

    FormCheck(FormSchema form, Map<String, ?> values, Function<FormField, List<Option>> options, FieldCheck check) {
        this.form = form;
        this.values = values;
        this.options = options;
        this.check = check;
    }

    Map<String, Object> result() {
        values.keySet().stream().filter(key -> form.field(key).isEmpty())
                .forEach(key -> errors.add(new FieldError(key, Phrase.of("form.unknown-field"))));
        var result = new LinkedHashMap<String, @Nullable Object>();
        form.inputs().forEach(field -> result.put(field.key(), value(field)));
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return result;
    }

    private @Nullable Object value(FormField field) {
        var value = check.clean(field, values.get(field.key()));
        if (value == null) {
            if (field.requiredWith(values)) {
                errors.add(new FieldError(field.key(), field.whatIsMissing()));
            }
            return null;
        }
        var problems = check.problems(field, value);
        problems.forEach(problem -> errors.add(new FieldError(field.key(), problem)));
        if (problems.isEmpty() && field.type().isChoice()) {
            checkChoice(field, value.toString());
        }
        return check.typed(field, value);
    }

    private void checkChoice(FormField field, String value) {
        try {
            var known = options.apply(field);
            if (known.stream().noneMatch(option -> option.value().equals(value))) {
                errors.add(new FieldError(field.key(), Phrase.of("form.not-an-option", value)));
            }
        } catch (SlipwayException unreadable) {
            errors.add(new FieldError(field.key(), unreadable.phrase()));
        }
    }
}
