package io.slipway.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.shared.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.StaticMessageSource;

@ExtendWith(OutputCaptureExtension.class)
class MessagesTest {

    private final StaticMessageSource source = new StaticMessageSource();
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final Messages messages = new Messages(source, beans.getBeanProvider(PersonalZones.class));

    @Test
    void aPhraseWithinAPhraseIsPutIntoWordsToo() {
        source.addMessage("outer", Locale.ENGLISH, "{0} failed: {1}");
        source.addMessage("inner", Locale.ENGLISH, "no room for {0}");

        assertThat(messages.text(Phrase.of("outer", "Cloning", Phrase.of("inner", "dev-1")), Locale.UK))
                .isEqualTo("Cloning failed: no room for dev-1");
    }

    @Test
    void timesAreShownInTheReadersLanguageAndZone() {
        source.addMessage("at", Locale.ENGLISH, "{0}, {1}");
        source.addMessage("at", Locale.SIMPLIFIED_CHINESE, "{0}, {1}");
        Phrase phrase = Phrase.of("at", Instant.parse("2026-03-01T20:30:00Z"), LocalDate.of(2026, 12, 31));
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");

        assertThat(messages.text(phrase, Locale.ENGLISH, shanghai)).matches("Mar 2, 2026, 4:30\\p{Z}AM, Dec 31, 2026");
        assertThat(messages.text(phrase, Locale.CHINA, shanghai)).matches("2026年3月2日 .*4:30, 2026年12月31日");
    }

    @Test
    void whereNoZoneIsGivenTimesAreShownInTheOneThatThePersonChose() {
        source.addMessage("at", Locale.ENGLISH, "{0}");
        Phrase phrase = Phrase.of("at", Instant.parse("2026-03-01T20:30:00Z"));
        assertThat(messages.zone()).isEqualTo(ZoneId.systemDefault());

        beans.addBean("zones", new PersonalZones() {

            @Override
            public Optional<ZoneId> current() {
                return Optional.of(ZoneId.of("Asia/Shanghai"));
            }

            @Override
            public Optional<ZoneId> of(String username) {
                return Optional.of(ZoneId.of("Pacific/Auckland"));
            }
        });

        assertThat(messages.text(phrase, Locale.ENGLISH)).matches("Mar 2, 2026, 4:30\\p{Z}AM");
        assertThat(messages.zone("rita")).isEqualTo(ZoneId.of("Pacific/Auckland"));
    }

    @Test
    void numbersAreWrittenAndCountedAsTheLanguageDoes() {
        String counted = "{0,choice,0#No machines|1#1 machine|1<{0,number} machines}";
        source.addMessage("machines", Locale.ENGLISH, counted);

        assertThat(messages.text(Phrase.of("machines", 0), Locale.ENGLISH)).isEqualTo("No machines");
        assertThat(messages.text(Phrase.of("machines", 1), Locale.ENGLISH)).isEqualTo("1 machine");
        assertThat(messages.text(Phrase.of("machines", 12_345), Locale.ENGLISH)).isEqualTo("12,345 machines");
    }

    @Test
    void anUnknownKeyIsVisibleAndLogged(CapturedOutput output) {
        assertThat(messages.text(Phrase.of("vm.nobody-wrote-this"), Locale.ENGLISH)).isEqualTo("!vm.nobody-wrote-this!");
        assertThat(output).contains("No message bundle has the key vm.nobody-wrote-this");
    }

    @Test
    void aNameWithoutTranslationIsFoundEmpty() {
        source.addMessage("known", Locale.ENGLISH, "Known");

        assertThat(messages.find("known", Locale.ENGLISH)).contains("Known");
        assertThat(messages.find("unknown", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void everyChineseReaderGetsChineseAndAnyOtherEnglish() {
        assertThat(Languages.closest(Locale.TRADITIONAL_CHINESE)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Languages.closest(Locale.FRANCE)).isEqualTo(Locale.ENGLISH);
    }
}
