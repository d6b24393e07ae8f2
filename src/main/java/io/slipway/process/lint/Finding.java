package io.slipway.process.lint;

import io.slipway.shared.Phrase;

/**
 * Something in a model that must be put right.
 *
 * @param file    the file's name
 * @param element the id of the element or of the form's component
 * @param message what is wrong
 * @param fix     what to do about it
 */
public record Finding(String file, String element, Phrase message, Phrase fix) {

    static Finding of(String file, String element, String rule, Object... args) {
        return new Finding(file, element, Phrase.of("process.lint-" + rule, args),
                Phrase.of("process.lint-" + rule + "-fix", args));
    }
}
