package io.slipway.shared;

import java.util.Optional;

/** A check that a form's field names by its custom property {@code rule}. */
public interface ValueRule {

    /** The name that forms use, e.g. {@code ssh-public-key}. */
    String name();

    /** What would be right, or empty when the value is. Never called with an empty value. */
    Optional<Phrase> check(String value);
}
