package io.slipway.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.slipway.shared.FieldError;
import io.slipway.shared.Phrase;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Explains why a JSON body could not be read, without showing classes or values. */
class UnreadableBody {

    private UnreadableBody() {
    }

    /** The field that is unknown or of the wrong type, empty if the body as a whole is no such JSON. */
    static Optional<FieldError> field(HttpMessageNotReadableException exception) {
        if (!(exception.getCause() instanceof JsonMappingException cause) || cause.getPath().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FieldError(path(cause.getPath()), explain(cause)));
    }

    /** What is wrong with the body as a whole. */
    static Phrase whole(HttpMessageNotReadableException exception) {
        if (exception.getCause() instanceof JacksonException cause && cause.getLocation() != null) {
            JsonLocation location = cause.getLocation();
            return Phrase.of("api.unreadable-json", location.getLineNr(), location.getColumnNr());
        }
        return Phrase.of("api.missing-json");
    }

    private static Phrase explain(JsonMappingException cause) {
        if (cause instanceof UnrecognizedPropertyException) {
            return Phrase.of("api.unknown-field");
        }
        if (cause instanceof ValueInstantiationException) {
            return Phrase.of("api.wrong-value");
        }
        return cause instanceof MismatchedInputException mismatch ? Phrase.of("api.wrong-type", kind(mismatch.getTargetType()))
                : Phrase.of("api.wrong-value");
    }

    private static Phrase kind(@Nullable Class<?> type) {
        return Phrase.of("api.kind." + kindName(type));
    }

    static String kindName(@Nullable Class<?> type) {
        if (type == null) {
            return "value";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "boolean";
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "integer";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "number";
        }
        if (type == Instant.class) {
            return "moment";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "list";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "text";
        }
        return Map.class.isAssignableFrom(type) || type.isRecord() ? "object" : "value";
    }

    private static String path(List<Reference> references) {
        StringBuilder path = new StringBuilder();
        for (Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
