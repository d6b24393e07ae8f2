package io.slipway.request.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can become the reason in a sentence has no technical details, or other words for those who are no operators. */
class PlainWordsTest {

    /** What only somebody who runs systems can do anything with. */
    private static final Pattern TECHNICAL = Pattern.compile(
            "slipway\\.|spring\\.|says: \\{|fingerprint|\\bsudo|sshd|\\bstatus \\{|"
                    + "input mapping|The log has|HTTP|\\(reply|VMware Tools");
    /** Not reasons: what steps plan, notes inside of other sentences, and the texts of pages and messages. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            ".*\\.plain|vm\\.vsphere\\.(http-status|garbage)|inventory\\.power-unexpected|"
                    + "mail\\.(outbox|message|welcome).*|network\\.pool.*");

    @ParameterizedTest
    @ValueSource(strings = {"vm", "vsphere", "host", "container", "network", "access", "mail", "inventory", "step"})
    void technicalReasonsHavePlainWords(String module) throws IOException {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages", module + ".properties"))) {
            texts.load(reader);
        }
        assertThat(texts.stringPropertyNames().stream().filter(key -> !ELSEWHERE.matcher(key).matches())
                .filter(key -> TECHNICAL.matcher(texts.getProperty(key)).find())
                .filter(key -> !texts.containsKey(key + ".plain"))).isEmpty();
        assertThat(texts.stringPropertyNames().stream().filter(key -> key.endsWith(".plain"))
                .filter(key -> TECHNICAL.matcher(texts.getProperty(key)).find())).isEmpty();
    }
}
