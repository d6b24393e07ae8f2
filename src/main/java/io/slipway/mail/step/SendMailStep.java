package io.slipway.mail.step;

import io.slipway.mail.MailFacts;
import io.slipway.mail.MailFault;
import io.slipway.mail.MailMessages;
import io.slipway.mail.MailTemplate;
import io.slipway.mail.Mailer;
import io.slipway.shared.Phrase;
import io.slipway.step.Describe;
import io.slipway.step.ExternalThing;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepRun;
import io.slipway.step.TransientFailure;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends one of the portal's messages to a person. */
@Component
@StepContract(id = "mail.send", title = "Send mail", system = Mailer.SYSTEM,
        description = "Writes one of the portal's messages in the language of its recipient and sends it. "
                + "Without a configured mail server the message stays in the portal's outbox.",
        repeat = StepContract.Repeat.IDEMPOTENT,
        irreversible = "A message that was sent cannot be called back.")
class SendMailStep implements Step<SendMailStep.Input, SendMailStep.Output> {

    private final MailMessages messages;
    private final Mailer mailer;

    SendMailStep(MailMessages messages, Mailer mailer) {
        this.messages = messages;
        this.mailer = mailer;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        var template = MailTemplate.find(input.template())
                .orElseThrow(() -> new PermanentFailure(Phrase.of("mail.unknown-template", input.template())));
        var to = address(input.to());
        var id = mailer.messageId(run.key());
        try {
            mailer.send(messages.write(id, to, template, input.facts(run), run.requestId()));
        } catch (MailFault e) {
            if (e.unreachable()) {
                throw TransientFailure.unreachable(Mailer.SYSTEM, e.phrase(), e);
            }
            throw e.permanent() ? new PermanentFailure(e.phrase(), e) : new TransientFailure(e.phrase(), e);
        }
        return Progress.done(new Output(id), new ExternalThing(id, to));
    }

    @Override
    public List<Phrase> plan(Input input) {
        return List.of(Phrase.of(mailer.delivers() ? "mail.plan-send" : "mail.plan-keep", input.to()));
    }

    /** Exactly one address, without a name or anything else that could become a header. */
    private static String address(String text) {
        try {
            var parsed = InternetAddress.parse(text.strip(), true);
            if (parsed.length != 1 || parsed[0].isGroup() || !parsed[0].getAddress().equals(text.strip())
                    || text.strip().chars().anyMatch(Character::isISOControl)) {
                throw new AddressException("one plain address is needed");
            }
            parsed[0].validate();
            return parsed[0].getAddress();
        } catch (AddressException e) {
            throw new PermanentFailure(Phrase.of("mail.to-wrong", text), e);
        }
    }

    record Input(@NotBlank @Describe(value = "E-mail address of the recipient", example = "rita@example.org") String to,
                 @NotBlank @Describe(value = "welcome, rejected, failed, cancelled or removed", example = "welcome")
                 String template,
                 @Describe(value = "Name of the recipient", example = "Rita Romero") @Nullable String fullName,
                 @Describe(value = "Account on the machine", example = "rita") @Nullable String accountName,
                 @Describe(value = "Host name of the machine", example = "dev-rita") @Nullable String hostName,
                 @Describe(value = "Address of the machine", example = "10.20.0.50") @Nullable String address,
                 @Describe(value = "Why the request was rejected, failed or cancelled", example = "No more room this month")
                 @Nullable String reason,
                 @Describe(value = "Until when the machine stays, ISO-8601 date or moment", example = "2026-12-31")
                 @Nullable String neededUntil) {

        MailFacts facts(StepRun run) {
            return new MailFacts(known(fullName), run.requestNumber(), known(accountName), known(hostName), known(address),
                    known(reason), known(neededUntil));
        }

        private static String known(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    record Output(@Describe(value = "Message-ID of the message", example = "<4f1c@slipway.example.org>") String messageId) {
    }
}
