package io.slipway.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds for the bundles of every module: nothing is said in one language only. */
class BundlesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    static Stream<String> modules() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("(_zh_CN)?\\.properties$", ""))
                    .distinct().sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesHaveTheSameKeys(String module) throws IOException {
        assertThat(bundle(module + "_zh_CN").stringPropertyNames()).isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(bundle(module).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesSayTheSameValues(String module) throws IOException {
        Properties english = bundle(module);
        Properties chinese = bundle(module + "_zh_CN");
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(chinese.getProperty(key, ""))).as("values of %s", key)
                    .isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyTextIsAMessageFormat(String module) throws IOException {
        for (Properties bundle : new Properties[] {bundle(module), bundle(module + "_zh_CN")}) {
            for (String key : bundle.stringPropertyNames()) {
                String text = bundle.getProperty(key);
                assertThatCode(() -> new MessageFormat(text)).as(key).doesNotThrowAnyException();
                assertThat(text.replace("''", "")).as("%s: a single quote swallows what follows; double it", key)
                        .doesNotContain("'");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void countsSayNothingOfOneWhereThereIsNone(String module) throws IOException {
        Properties english = bundle(module);
        for (String key : english.stringPropertyNames()) {
            if (key.endsWith(".count") && english.getProperty(key).contains(",choice,")) {
                var count = new MessageFormat(english.getProperty(key), Locale.ENGLISH);
                assertThat(count.format(new Object[] {0})).as(key).isNotEqualTo(count.format(new Object[] {1}));
            }
        }
    }

    @Test
    void aKeyBelongsToOneBundle() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (String module : modules().toList()) {
            for (String key : bundle(module).stringPropertyNames()) {
                assertThat(seen.add(key)).as("%s in %s is in another bundle too", key, module).isTrue();
            }
        }
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
