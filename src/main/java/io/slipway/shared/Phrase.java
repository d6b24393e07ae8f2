package io.slipway.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A sentence that is not in any language yet: a key of the message bundles and the values to put in.
 * It is stored where a sentence must outlive the language of the person who caused it, and survives JSON unchanged with any
 * mapper.
 *
 * @param key  the bundle key, e.g. {@code vm.template-not-found}
 * @param args the values for {@code {0}}, {@code {1}} …: strings, booleans, numbers (shown with the language's digit grouping:
 *             give a port or a year as a string), phrases, and points in time and days, which are kept as {@link Moment} and
 *             {@link Day}; anything else is kept as its text
 */
public record Phrase(String key, List<Object> args) {

    public Phrase {
        args = args.stream().map(Phrase::plain).toList();
    }

    public static Phrase of(String key, Object... args) {
        return new Phrase(key, Arrays.asList(args));
    }

    /**
     * A point in time, shown as date and time in the reader's language and time zone.
     *
     * @param at ISO-8601, e.g. {@code 2026-03-01T08:30:00Z}
     */
    public record Moment(String at) {
        public Instant instant() {
            return Instant.parse(at);
        }
    }

    /**
     * A day without a time of day.
     *
     * @param day ISO-8601, e.g. {@code 2026-03-01}
     */
    public record Day(String day) {
        public LocalDate date() {
            return LocalDate.parse(day);
        }
    }

    private static Object plain(Object arg) {
        if (arg instanceof Instant instant) {
            return new Moment(instant.toString());
        }
        if (arg instanceof LocalDate date) {
            return new Day(date.toString());
        }
        if (arg instanceof Integer || arg instanceof Short || arg instanceof Byte) {
            return ((Number) arg).longValue();
        }
        if (arg instanceof Map<?, ?> json) {
            return fromJson(json);
        }
        boolean kept = arg instanceof String || arg instanceof Number || arg instanceof Boolean || arg instanceof Phrase
                || arg instanceof Moment || arg instanceof Day;
        return kept ? arg : String.valueOf(arg);
    }

    private static Object fromJson(Map<?, ?> json) {
        if (json.get("at") instanceof String at) {
            return new Moment(at);
        }
        if (json.get("day") instanceof String day) {
            return new Day(day);
        }
        if (json.get("key") instanceof String key && json.get("args") instanceof List<?> args) {
            return new Phrase(key, List.copyOf(args));
        }
        return json.toString();
    }
}
