package io.slipway.step.docs;

import java.time.Duration;
import java.util.Locale;

/** Small pieces of text that pages and templates share. */
final class Markdown {

    private Markdown() {
    }

    /** Text that may stand in a table. */
    static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    /** Code that may stand in a table; empty for none. */
    static String code(String text) {
        return text.isEmpty() ? "" : "`" + cell(text) + "`";
    }

    /** E.g. {@code 5 s}, {@code 1 min}, {@code 1 h 30 min}. */
    static String time(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT)
                .replace("h", " h ").replace("m", " min ").replace("s", " s ").strip();
    }

    /** What people call the type. */
    static String type(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "whole number";
        }
        if (type.isArray() || Iterable.class.isAssignableFrom(type)) {
            return "list";
        }
        return type == String.class || type.isEnum() ? "text" : "object";
    }
}
