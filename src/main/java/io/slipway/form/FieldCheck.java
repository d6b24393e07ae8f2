package io.slipway.form;

import io.slipway.shared.Phrase;
import io.slipway.shared.ValueRule;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one value must be like, whatever the others are. */
@Component
class FieldCheck {

    /** Process variables of type string are kept in a column of 4000 characters. */
    private static final int LONGEST = 4000;
    private static final int LONGEST_LINE = 1000;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]+@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

    private final Map<String, ValueRule> rules;

    FieldCheck(List<ValueRule> rules) {
        this.rules = rules.stream().collect(Collectors.toMap(ValueRule::name, Function.identity()));
    }

    /** The value without the blanks around it; null when nothing is left. */
    @Nullable Object clean(FormField field, @Nullable Object value) {
        if (value instanceof String text) {
            var stripped = text.strip();
            return stripped.isEmpty() ? null : stripped;
        }
        return field.type() == FieldType.CHECKBOX && value == null && !field.rules().required() ? Boolean.FALSE : value;
    }

    /** Never called with an empty value. */
    List<Phrase> problems(FormField field, Object value) {
        return switch (field.type()) {
            case NUMBER -> number(field, value);
            case CHECKBOX -> checkbox(field, value);
            case DATETIME -> date(field, value);
            default -> value instanceof String text ? text(field, text) : List.of(Phrase.of("form.not-text"));
        };
    }

    /** The value as the process gets it. */
    Object typed(FormField field, Object value) {
        if (field.type() != FieldType.NUMBER) {
            return value;
        }
        try {
            var number = new BigDecimal(value.toString());
            return number.stripTrailingZeros().scale() <= 0 ? (Object) number.longValueExact() : number.doubleValue();
        } catch (ArithmeticException | NumberFormatException reportedAlready) {
            return value;
        }
    }

    private List<Phrase> text(FormField field, String text) {
        var problems = new ArrayList<Phrase>();
        var limits = field.rules();
        var longest = limits.maxLength() != null ? limits.maxLength()
                : field.type() == FieldType.TEXTAREA ? LONGEST : LONGEST_LINE;
        if (text.length() > longest) {
            problems.add(Phrase.of("form.too-long", longest, text.length()));
        }
        if (limits.minLength() != null && text.length() < limits.minLength()) {
            problems.add(Phrase.of("form.too-short", limits.minLength()));
        }
        if (text.chars().anyMatch(c -> c < ' ' && (field.type() != FieldType.TEXTAREA || c != '\n' && c != '\r' && c != '\t'))) {
            problems.add(Phrase.of("form.control-character"));
        }
        if (limits.pattern() != null && !Pattern.compile(limits.pattern()).matcher(text).matches()) {
            problems.add(Phrase.of("form.pattern", limits.pattern()));
        }
        if (limits.email() && !EMAIL.matcher(text).matches()) {
            problems.add(Phrase.of("form.not-an-email"));
        }
        rule(field, text, problems);
        return problems;
    }

    private void rule(FormField field, String text, List<Phrase> problems) {
        var name = field.properties().get("rule");
        if (name == null || !problems.isEmpty()) {
            return;
        }
        var rule = rules.get(name);
        if (rule == null) {
            problems.add(Phrase.of("form.no-rule", name));
        } else {
            rule.check(text).ifPresent(problems::add);
        }
    }

    private static List<Phrase> number(FormField field, Object value) {
        BigDecimal number;
        try {
            number = new BigDecimal(value.toString());
            if (number.precision() - number.scale() > 18) {
                return List.of(Phrase.of("form.not-a-number"));
            }
        } catch (NumberFormatException e) {
            return List.of(Phrase.of("form.not-a-number"));
        }
        var limits = field.rules();
        if (limits.min() != null && number.compareTo(BigDecimal.valueOf(limits.min())) < 0) {
            return List.of(Phrase.of("form.too-small", limits.min()));
        }
        if (limits.max() != null && number.compareTo(BigDecimal.valueOf(limits.max())) > 0) {
            return List.of(Phrase.of("form.too-large", limits.max()));
        }
        return List.of();
    }

    private static List<Phrase> checkbox(FormField field, Object value) {
        if (!(value instanceof Boolean checked)) {
            return List.of(Phrase.of("form.not-a-boolean"));
        }
        return field.rules().required() && !checked ? List.of(Phrase.of("form.must-be-checked")) : List.of();
    }

    private List<Phrase> date(FormField field, Object value) {
        try {
            LocalDate.parse(value.toString());
        } catch (DateTimeException e) {
            return List.of(Phrase.of("form.not-a-date"));
        }
        var problems = new ArrayList<Phrase>();
        rule(field, value.toString(), problems);
        return problems;
    }
}
