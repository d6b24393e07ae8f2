package io.slipway.shared;

import java.util.List;
import java.util.Optional;

/**
 * Live data for the options of a form's select, named by its {@code valuesKey}. The options are those of the person who is
 * signed in.
 */
public interface OptionSource {

    /** The name that forms use, e.g. {@code vmTemplates}. */
    String key();

    /**
     * In the order to show them.
     *
     * @throws SlipwayException when they cannot be read now; the phrase is shown at the field
     */
    List<Option> options();

    /**
     * The option of that value, told at once and to anybody who reads a request; empty when only a remote system could tell.
     * Must not ask one.
     */
    default Optional<Option> known(String value) {
        return Optional.empty();
    }

    /**
     * @param value what the request will hold
     * @param label what the person reads, in no particular language
     */
    record Option(String value, String label) {
    }
}
