package io.slipway.shared;

import java.util.List;

/** Some fields of the input are missing or wrong; nothing was done. */
public final class InvalidInput extends SlipwayException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    /** @param errors at least one */
    public InvalidInput(List<FieldError> errors) {
        super(Phrase.of("api.invalid-input", errors.size()));
        this.errors = List.copyOf(errors);
    }

    public static InvalidInput of(String field, Phrase message) {
        return new InvalidInput(List.of(new FieldError(field, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
