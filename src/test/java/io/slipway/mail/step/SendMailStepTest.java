package io.slipway.mail.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.slipway.mail.MailFacts;
import io.slipway.mail.MailFault;
import io.slipway.mail.MailMessage;
import io.slipway.mail.MailMessages;
import io.slipway.mail.MailTemplate;
import io.slipway.mail.Mailer;
import io.slipway.shared.Phrase;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.StepRun;
import io.slipway.step.TransientFailure;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendMailStepTest {

    private static final StepRun RUN = new StepRun("key-1", UUID.randomUUID(), "SW-12", "rita", 1, Instant.EPOCH);
    private static final MailMessage MESSAGE = new MailMessage("<key-1@x>", "rita@example.org", "", "", "", null);

    private final MailMessages messages = mock();
    private final Mailer mailer = mock();
    private final SendMailStep step = new SendMailStep(messages, mailer);

    @BeforeEach
    void messagesAreWritten() {
        given(mailer.messageId("key-1")).willReturn("<key-1@x>");
        given(messages.write(any(), any(), any(), any(), any())).willReturn(MESSAGE);
    }

    @Test
    void aMessageIsWrittenFromTheInputsAndSent() {
        var done = (Progress.Done<SendMailStep.Output>) step.start(input("rita@example.org", "welcome"), RUN);

        verify(messages).write("<key-1@x>", "rita@example.org", MailTemplate.WELCOME,
                new MailFacts("Rita Romero", "SW-12", "", "", "", "", ""), RUN.requestId());
        verify(mailer).send(MESSAGE);
        assertThat(done.output().messageId()).isEqualTo("<key-1@x>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rita", "rita@example.org, lee@example.org", "Rita <rita@example.org>",
            "rita@example.org\r\nBcc: x@example.org",
        "rita@exa mple.org", "@example.org"})
    void onlyOnePlainAddressIsWrittenTo(String to) {
        assertThatThrownBy(() -> step.start(input(to, "welcome"), RUN)).isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("mail.to-wrong");
    }

    @Test
    void anUnknownTemplateIsAMistakeOfTheModel() {
        assertThatThrownBy(() -> step.start(input("rita@example.org", "greeting"), RUN)).isInstanceOf(PermanentFailure.class);
    }

    @Test
    void whatTheServerRefusedForGoodIsNotRepeated() {
        willThrow(new MailFault(true, Phrase.of("mail.refused"), null)).given(mailer).send(any());
        assertThatThrownBy(() -> step.start(input("rita@example.org", "welcome"), RUN)).isInstanceOf(PermanentFailure.class);
        willThrow(new MailFault(false, Phrase.of("mail.put-off"), null)).given(mailer).send(any());
        assertThatThrownBy(() -> step.start(input("rita@example.org", "welcome"), RUN)).isInstanceOf(TransientFailure.class);
    }

    private static SendMailStep.Input input(String to, String template) {
        return new SendMailStep.Input(to, template, "Rita Romero", null, null, null, null, null);
    }
}
