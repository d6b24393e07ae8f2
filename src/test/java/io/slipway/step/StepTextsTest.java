package io.slipway.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.i18n.Messages;
import io.slipway.shared.Phrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What shipped steps say to people is in the bundles; with {@code -Dregenerate=true} this writes the English one. */
class StepTextsTest {

    private static final Path BUNDLES = Path.of("src", "main", "resources", "messages");
    private static final String HOW = "written by: mvn test -Dtest=StepTextsTest -Dregenerate=true; "
            + "then translate steps_zh_CN.properties";

    @Test
    void theEnglishTextsAreThoseOfTheContracts() throws IOException {
        var wanted = texts();
        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(BUNDLES.resolve("steps.properties"), wanted.entrySet().stream()
                    .map(text -> text.getKey() + "=" + text.getValue() + "\n").collect(Collectors.joining()));
        }
        assertThat(bundle("steps.properties")).as(HOW).isEqualTo(wanted);
    }

    @Test
    void everyTextIsThereInSimplifiedChinese() throws IOException {
        var chinese = bundle("steps_zh_CN.properties");
        assertThat(chinese.keySet()).as(HOW).isEqualTo(texts().keySet());
        assertThat(chinese.values()).allSatisfy(text -> assertThat(text).containsPattern("\\p{IsHan}"));
    }

    @Test
    void aReasonIsReadInTheReadersLanguageAndAForeignStepsReasonInItsOwn() {
        try (var context = new AnnotationConfigApplicationContext("io.slipway.i18n")) {
            var messages = context.getBean(Messages.class);
            var texts = new StepTexts(messages);
            var mail = DeclaredSteps.all().stream().map(StepSignature::contract).filter(each -> each.id().equals("mail.send"))
                    .findFirst().orElseThrow();

            var stays = texts.stays("step.irreversible", mail);

            assertThat(messages.text(stays, Locale.ENGLISH)).isEqualTo("Stays: A message that was sent cannot be called back.");
            assertThat(messages.text(stays, Locale.SIMPLIFIED_CHINESE)).doesNotContain("message").containsPattern("\\p{IsHan}");
            assertThat(texts.input(mail, "to")).contains(Phrase.of("steps.mail.send.input.to"));
            var foreign = Foreign.class.getAnnotation(StepContract.class);
            assertThat(texts.stays("step.irreversible", foreign)).isEqualTo(Phrase.of("step.irreversible", "Gone is gone."));
            assertThat(texts.input(foreign, "to")).isEmpty();
        }
    }

    private static Map<String, String> texts() {
        var texts = new TreeMap<String, String>();
        DeclaredSteps.all().forEach(step -> {
            var id = step.contract().id();
            step.inputs().forEach(input -> texts.put(StepTexts.inputKey(id, input.name()), format(input.description())));
            if (!step.reversible()) {
                texts.put(StepTexts.irreversibleKey(id), format(step.contract().irreversible()));
            }
        });
        return texts;
    }

    /** As a MessageFormat. */
    private static String format(String text) {
        return text.replace("'", "''").replace("{", "'{'").replace("}", "'}'");
    }

    private static Map<String, String> bundle(String file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLES.resolve(file))) {
            properties.load(reader);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    @StepContract(id = "foreign.step", title = "Do", description = "Does.", system = "foreign", repeat = StepContract.Repeat.ONCE,
            irreversible = "Gone is gone.")
    private static final class Foreign {
    }
}
