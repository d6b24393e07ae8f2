package io.slipway.mail;

import io.slipway.shared.Phrase;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands messages to a mail server and keeps a copy of what it accepted. */
class SmtpMailer implements Mailer {

    private final JavaMailSender sender;
    private final InternetAddress from;
    private final Outbox outbox;

    SmtpMailer(JavaMailSender sender, InternetAddress from, Outbox outbox) {
        this.sender = sender;
        this.from = from;
        this.outbox = outbox;
    }

    @Override
    public boolean delivers() {
        return true;
    }

    @Override
    public String messageId(String key) {
        return "<" + key + "@slipway." + from.getAddress().substring(from.getAddress().indexOf('@') + 1) + ">";
    }

    @Override
    public void probe() {
        if (sender instanceof JavaMailSenderImpl server) {
            try {
                server.testConnection();
            } catch (AuthenticationFailedException e) {
                throw new MailFault(true, Phrase.of("mail.bad-credentials"), e);
            } catch (MessagingException e) {
                throw MailFault.unreachable(e);
            }
        }
    }

    @Override
    public void send(MailMessage message) {
        if (outbox.holds(message.messageId())) {
            return;
        }
        try {
            sender.send(mime(message));
        } catch (MailException e) {
            throw SmtpAnswer.of(e).asFault(message.to(), e);
        }
        outbox.keep(message, true);
    }

    private MimeMessage mime(MailMessage message) {
        try {
            var mime = sender.createMimeMessage();
            var helper = new MimeMessageHelper(mime, MimeMessageHelper.MULTIPART_MODE_RELATED, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(new InternetAddress(message.to(), true));
            helper.setSubject(message.subject());
            helper.setText(message.text(), message.html());
            mime.setHeader("Message-ID", message.messageId());
            // RFC 3834: keeps absence notes away.
            mime.setHeader("Auto-Submitted", "auto-generated");
            return mime;
        } catch (MessagingException e) {
            throw new MailFault(true, Phrase.of("mail.to-wrong", message.to()), e);
        }
    }
}
