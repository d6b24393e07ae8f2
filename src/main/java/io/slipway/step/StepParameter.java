package io.slipway.step;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One input or output of a step, as its author reads it.
 *
 * @param name        the variable's name
 * @param type        the Java type
 * @param required    whether a model has to give it; outputs that may be empty are not required either
 * @param description what it is, with the unit
 * @param example     a value that would be right; may be empty
 * @param limits      what its value must keep to, English, e.g. {@code at most 80 characters}
 */
public record StepParameter(String name, Class<?> type, boolean required, String description, String example,
                            List<String> limits) {

    public StepParameter {
        limits = List.copyOf(limits);
    }

    static StepParameter of(RecordComponent component) {
        var description = component.getAnnotation(Describe.class);
        return new StepParameter(component.getName(), component.getType(),
                !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                description == null ? "" : description.value(), description == null ? "" : description.example(),
                limits(component));
    }

    private static List<String> limits(RecordComponent component) {
        var limits = new ArrayList<String>();
        rule(component, Size.class).ifPresent(size -> {
            if (size.min() > 0) {
                limits.add("at least " + size.min() + " characters");
            }
            if (size.max() < Integer.MAX_VALUE) {
                limits.add("at most " + size.max() + " characters");
            }
        });
        rule(component, Min.class).ifPresent(min -> limits.add("at least " + min.value()));
        rule(component, Max.class).ifPresent(max -> limits.add("at most " + max.value()));
        rule(component, Pattern.class).ifPresent(pattern -> limits.add("matches " + pattern.regexp()));
        return limits;
    }

    private static <A extends Annotation> Optional<A> rule(RecordComponent component, Class<A> rule) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(rule));
    }
}
