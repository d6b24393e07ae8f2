package io.slipway.container.step;

import io.slipway.container.ImageName;
import io.slipway.shared.Phrase;
import io.slipway.step.PermanentFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads inputs that hold more than one value; what is wrong with one is said by its name. */
final class Words {

    private Words() {
    }

    static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** The lines that are not blank. */
    static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Lines of {@code NAME=value}. */
    static Map<String, String> pairs(String input, @Nullable String text) {
        var pairs = new LinkedHashMap<String, String>();
        for (var line : lines(text)) {
            var equals = line.indexOf('=');
            if (equals < 1) {
                throw wrong(input, line);
            }
            pairs.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return pairs;
    }

    static ImageName image(String input, String text) {
        return read(input, text, ImageName::of);
    }

    /** One of an enumeration, e.g. {@code unless-stopped} for {@code UNLESS_STOPPED}. */
    static <E extends Enum<E>> E choice(String input, Class<E> type, String text) {
        return read(input, text, word -> Enum.valueOf(type, word.strip().toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    static <T> T read(String input, String text, Function<String, T> form) {
        try {
            return form.apply(text);
        } catch (IllegalArgumentException e) {
            throw new PermanentFailure(Phrase.of("container.input-wrong", input, text), e);
        }
    }

    static PermanentFailure wrong(String input, String text) {
        return new PermanentFailure(Phrase.of("container.input-wrong", input, text));
    }
}
