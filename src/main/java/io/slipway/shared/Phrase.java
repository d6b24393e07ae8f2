package io.slipway.shared;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence that is not in any language yet: a key of the message bundles and the values to put in.
 * It is stored where a sentence must outlive the language of the person who caused it.
 *
 * @param key  the bundle key, e.g. {@code vm.template-not-found}
 * @param args the values for {@code {0}}, {@code {1}} …: strings, numbers, instants or phrases
 */
public record Phrase(String key, List<Object> args) {

    public Phrase {
        args = List.copyOf(args);
    }

    public static Phrase of(String key, Object... args) {
        return new Phrase(key, Arrays.asList(args));
    }
}
