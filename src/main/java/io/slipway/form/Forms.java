package io.slipway.form;

import io.slipway.shared.InvalidInput;
import io.slipway.shared.NotFound;
import io.slipway.shared.OptionSource;
import io.slipway.shared.OptionSource.Option;
import io.slipway.shared.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Reads forms, finds their live options and checks what people fill in. */
@Service
public class Forms {

    private final FormReader reader;
    private final FieldCheck check;
    private final Map<String, OptionSource> sources;

    Forms(FormReader reader, FieldCheck check, List<OptionSource> sources) {
        this.reader = reader;
        this.check = check;
        this.sources = sources.stream().collect(Collectors.toMap(OptionSource::key, Function.identity()));
    }

    /**
     * @param json a Camunda Form
     * @throws IllegalArgumentException for text that is no form
     */
    public FormSchema read(String json) {
        return reader.read(json);
    }

    /**
     * The options of a choice, live ones included.
     *
     * @throws io.slipway.shared.SlipwayException when live options cannot be read now
     */
    public List<Option> options(FormField field) {
        var name = field.optionSource();
        if (name == null) {
            return field.options();
        }
        var source = sources.get(name);
        if (source == null) {
            throw new NotFound(Phrase.of("form.no-option-source", name));
        }
        return source.options();
    }

    /** The option of that value as far as it is known without asking a remote system. */
    public Optional<Option> known(FormField field, String value) {
        var source = field.optionSource() == null ? null : sources.get(field.optionSource());
        return source != null ? source.known(value)
                : field.options().stream().filter(option -> option.value().equals(value)).findFirst();
    }

    /**
     * Checks the values against the form.
     *
     * @param values by field key; strings, numbers and booleans
     * @return the values as the process gets them: only the form's own fields, trimmed, dates as ISO-8601 text, null where empty
     * @throws InvalidInput naming every field that is wrong
     */
    public Map<String, Object> validate(FormSchema form, Map<String, ?> values) {
        return new FormCheck(form, values, this::options, check).result();
    }

    /** What is wrong with one value while the person is still typing; empty when nothing is. Options are not looked up. */
    public List<Phrase> problems(FormField field, Object value) {
        return check.problems(field, value);
    }
}
