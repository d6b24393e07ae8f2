package io.slipway.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys that the portal's configuration records can take.
 *
 * @param patterns kebab-case keys; {@code *} stands for one name of a map, {@code [*]} for an index
 */
record KnownKeys(List<String> patterns) {

    /** @param records configuration records by their prefix */
    static KnownKeys of(Collection<Map.Entry<String, Class<?>>> records) {
        TreeSet<String> patterns = new TreeSet<>();
        records.forEach(entry -> keys(entry.getKey(), entry.getValue()).forEach(patterns::add));
        return new KnownKeys(List.copyOf(patterns));
    }

    /** True for a key in any of the spellings that Spring Boot accepts outside of the environment. */
    boolean contains(String key) {
        return patterns.stream().anyMatch(pattern -> Pattern.matches(expression(uniform(pattern)), uniform(key)));
    }

    /** True for an environment variable that sets one of the keys, e.g. {@code SLIPWAY_DATA_DIR} or {@code SLIPWAY_DATADIR}. */
    boolean containsVariable(String variable) {
        return patterns.stream().flatMap(pattern -> Stream.of(pattern.replace("-", ""), pattern.replace('-', '_')))
                .anyMatch(pattern -> Pattern.matches(pattern.replace('.', '_').replace("[*]", "_\\d+").replace("*", ".+"),
                        variable.toLowerCase(Locale.ROOT)));
    }

    /** The key that somebody who wrote this one may have meant. */
    Optional<String> nearest(String key) {
        String wanted = uniform(key);
        return patterns.stream().filter(pattern -> distance(uniform(pattern), wanted) <= Math.max(2, wanted.length() / 5))
                .min(Comparator.comparingInt(pattern -> distance(uniform(pattern), wanted)));
    }

    private static Stream<String> keys(String key, Type type) {
        if (type instanceof Class<?> record && record.isRecord() && record.getPackageName().startsWith("io.slipway")) {
            return Stream.of(record.getRecordComponents())
                    .flatMap(component -> keys(key + "." + kebab(component), component.getGenericType()));
        }
        if (type instanceof ParameterizedType generic && Map.class.isAssignableFrom((Class<?>) generic.getRawType())) {
            return keys(key + ".*", generic.getActualTypeArguments()[1]);
        }
        if (type instanceof ParameterizedType generic && Collection.class.isAssignableFrom((Class<?>) generic.getRawType())) {
            return Stream.concat(Stream.of(key), keys(key + "[*]", generic.getActualTypeArguments()[0]));
        }
        return Stream.of(key);
    }

    private static String kebab(RecordComponent component) {
        return component.getName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** Without the differences that Spring Boot's relaxed binding ignores. */
    private static String uniform(String key) {
        return key.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static String expression(String pattern) {
        return pattern.replace(".", "\\.").replace("[*]", "\\[\\d+]").replace("*", "[^.]+");
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= other.length(); column++) {
                int replaced = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[other.length()];
    }
}
