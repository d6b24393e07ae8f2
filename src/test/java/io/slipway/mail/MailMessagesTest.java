package io.slipway.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;

import io.slipway.StoreTest;
import io.slipway.i18n.PersonalZones;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.People;
import io.slipway.identity.Person;
import io.slipway.identity.Role;
import io.slipway.shared.Forbidden;
import io.slipway.shared.Phrase;
import io.slipway.shared.StartRefused;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@StoreTest
@Import({MailMessages.class, Outbox.class})
class MailMessagesTest {

    private static final MailFacts FACTS = new MailFacts("Rita Romero", "SW-12", "rita", "dev-rita", "10.20.0.50", "No room",
            "2026-12-31");

    @Autowired
    MailMessages messages;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    People people;

    @MockitoBean
    CurrentPerson current;

    @MockitoBean
    PersonalZones zones;

    @BeforeEach
    void startEmpty() {
        jdbc.sql("TRUNCATE app.outbox_message").update();
    }

    @Test
    void aWelcomeSaysHowToSignInAndUntilWhen() {
        var message = write(MailTemplate.WELCOME, FACTS);

        assertThat(message.subject()).isEqualTo("Your developer machine dev-rita is ready");
        assertThat(message.text()).startsWith("Hello Rita Romero,").contains("    ssh rita@10.20.0.50")
                .contains("December 31, 2026")
                .contains("SW-12");
        assertThat(message.html()).contains("ssh rita@10.20.0.50</pre>").contains("December 31, 2026").contains("lang=\"en\"");
    }

    @ParameterizedTest
    @EnumSource(MailTemplate.class)
    void everyTemplateIsCompleteInEveryLanguage(MailTemplate template) {
        for (var language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            speak(language);
            var message = write(template, FACTS);
            assertThat(message.subject() + message.text() + message.html()).doesNotContain("??").doesNotContain("!mail.")
                    .doesNotContain(" th:").doesNotContain("[(").doesNotContain("[#").doesNotContain("{0}");
            assertThat(message.text()).contains("Rita Romero");
            assertThat(message.text()).doesNotContain("&").doesNotContain("\n\n\n\n");
        }
    }

    @Test
    void peopleAreWrittenToInTheirLanguage() {
        speak(Locale.SIMPLIFIED_CHINESE);
        var message = write(MailTemplate.WELCOME, FACTS);

        assertThat(message.subject()).isEqualTo("您的开发机 dev-rita 已就绪");
        assertThat(message.text()).contains("2026年12月31日");
        assertThat(message.html()).contains("lang=\"zh-CN\"");
    }

    @Test
    void aMomentIsWrittenInTheLanguageAndZoneOfWhoeverGetsIt() {
        var facts = new MailFacts("Rita Romero", "SW-12", "rita", "dev-rita", "10.20.0.50", "", "2026-12-31T20:30:00Z");
        given(zones.of("rita")).willReturn(Optional.of(ZoneId.of("Asia/Shanghai")));
        speak(Locale.ENGLISH);
        assertThat(write(MailTemplate.WELCOME, facts).text()).containsPattern("January 1, 2027(,| at) 4:30\\p{Z}AM CST");
        speak(Locale.SIMPLIFIED_CHINESE);
        assertThat(write(MailTemplate.WELCOME, facts).text()).contains("2027年1月1日").contains("4:30");
    }

    @Test
    void whatPeopleTypedStaysText() {
        var typed = new MailFacts("<script>alert(1)</script>", "SW-12", "rita", "dev\r\nBcc: victim@example.com", "10.20.0.50",
                "<img src=x onerror=alert(1)> & ${7*7} [[${7*7}]]", "soon");
        var rejected = write(MailTemplate.REJECTED, typed);

        assertThat(rejected.html()).doesNotContain("<script").doesNotContain("<img").contains("&lt;img").doesNotContain("49");
        assertThat(rejected.text()).contains("<img src=x onerror=alert(1)> & ${7*7} [[${7*7}]]");
        assertThat(write(MailTemplate.WELCOME, typed).subject()).doesNotContain("\r").doesNotContain("\n");
        assertThat(write(MailTemplate.WELCOME, typed).text()).contains("stays until soon");
    }

    @Test
    void withoutAServerMessagesStayInTheOutboxOnce() {
        var mailer = new OutboxMailer(outbox);
        var message = messages.write(mailer.messageId("key-1"), "rita@example.org", MailTemplate.WELCOME, FACTS,
                UUID.randomUUID());
        mailer.send(message);
        mailer.send(message);

        assertThat(outbox.count(OutboxQuery.of(""))).isEqualTo(1);
        assertThat(outbox.search(OutboxQuery.of("RITA@"), 0, 10)).singleElement().satisfies(kept -> {
            assertThat(kept.message()).isEqualTo(message);
            assertThat(kept.sentAt()).isNull();
        });
        assertThat(outbox.search(OutboxQuery.of("nobody"), 0, 10)).isEmpty();
    }

    @Test
    void theOutboxIsForAdministrators() {
        willThrow(new Forbidden(Phrase.of("identity.role-missing"))).given(current).requireRole(Role.ADMINISTRATOR);

        assertThatThrownBy(() -> outbox.search(OutboxQuery.of(""), 0, 10)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> outbox.count(OutboxQuery.of(""))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> outbox.find("x")).isInstanceOf(Forbidden.class);
    }

    @Test
    void aServerNeedsARightSender() {
        assertThatThrownBy(() -> new SenderProperties(null).sender()).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> new SenderProperties("portal").sender()).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> new SenderProperties("a@example.org, b@example.org").sender()).isInstanceOf(StartRefused.class);
        assertThat(new SenderProperties("Slipway <portal@example.org>").sender().getAddress()).isEqualTo("portal@example.org");
    }

    private MailMessage write(MailTemplate template, MailFacts facts) {
        return messages.write("<key-1@slipway.invalid>", "rita@example.org", template, facts, null);
    }

    private void speak(Locale language) {
        given(people.search(any(), anyLong(), anyInt())).willReturn(List.of(
                person("other-rita@example.org", Locale.FRENCH), person("Rita@example.org", language)));
    }

    private static Person person(String email, Locale language) {
        return new Person("rita", "Rita Romero", email, true, Set.of(Role.REQUESTER), language, Instant.EPOCH);
    }

    @TestConfiguration
    @ComponentScan("io.slipway.i18n")
    static class Configuration {
    }
}
