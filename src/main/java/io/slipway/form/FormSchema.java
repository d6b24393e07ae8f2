package io.slipway.form;

import java.util.List;
import java.util.Optional;

/**
 * A form.
 *
 * @param id     its id, e.g. {@code onboard-developer}
 * @param fields what it shows, in order; groups are flattened
 */
public record FormSchema(String id, List<FormField> fields) {

    public FormSchema {
        fields = List.copyOf(fields);
    }

    /** The fields that hold a value and may be filled in. */
    public List<FormField> inputs() {
        return fields.stream().filter(field -> field.type().holdsValue() && !field.readOnly()).toList();
    }

    public Optional<FormField> field(String key) {
        return fields.stream().filter(field -> field.type().holdsValue() && key.equals(field.key())).findFirst();
    }
}
