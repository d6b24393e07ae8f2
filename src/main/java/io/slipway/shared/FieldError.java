package io.slipway.shared;

/**
 * What is wrong with one field of a form or a request body.
 *
 * @param field   the field's key as the person or program sent it
 * @param message what would be right
 */
public record FieldError(String field, Phrase message) {
}
