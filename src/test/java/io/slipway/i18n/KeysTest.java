package io.slipway.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every text that is asked for is there, and every text that is there is asked for. */
class KeysTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    /** Made of the contracts of steps; {@code StepTextsTest} compares them. */
    private static final String STEPS = "steps";

    private final KeysInSources sources = KeysInSources.read();

    @Test
    void everyKeyThatIsAskedForHasAText() throws IOException {
        assertThat(sources.asked()).hasSizeGreaterThan(500);
        assertThat(sources.asked()).isSubsetOf(keys());
    }

    @Test
    void everyTextIsAskedFor() throws IOException {
        assertThat(keys().stream().filter(key -> !key.startsWith(STEPS + ".")).filter(key -> !sources.asksFor(key))).isEmpty();
    }

    @Test
    void aKeyIsFoundInCallsTemplatesAndConditions() {
        var found = KeysInSources.of(List.of("Texts.text(late ? \"a.late\" : \"a.early\", when);", "@Menu(title = \"a.title\")",
                "<p th:text=\"#{a.mail(${facts.name})}\">", "Texts.text(\"a.state.\" + state); Phrase.of(\"a.plain\")"));

        assertThat(found.asked()).containsExactly("a.early", "a.late", "a.mail", "a.plain", "a.title");
    }

    @Test
    void aKeyOfPiecesCountsForWhatItCanBecomeOnly() {
        var found = KeysInSources.of(List.of("Texts.text(\"a.state.\" + state.name() + \".help\");",
                "var fix = key + \"-fix\";", "\"a.b\""));

        assertThat(found.asksFor("a.state.on.help")).isTrue();
        assertThat(found.asksFor("a.b-fix")).isTrue();
        assertThat(found.asksFor("a.state.on")).isFalse();
        assertThat(found.asksFor("a.other")).isFalse();
        assertThat(found.asksFor("a.other-fix")).isFalse();
    }

    private static Set<String> keys() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.list(FOLDER)) {
            for (Path file : files.filter(each -> !each.toString().contains("_zh_CN")).toList()) {
                var texts = new Properties();
                try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
                keys.addAll(texts.stringPropertyNames());
            }
        }
        return keys;
    }
}
