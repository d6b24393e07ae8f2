package io.slipway.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.slipway.StoreTest;
import io.slipway.identity.CurrentPerson;
import jakarta.mail.internet.InternetAddress;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@StoreTest
@Import(Outbox.class)
class SmtpMailerTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    CurrentPerson current;

    @BeforeEach
    void startEmpty() {
        jdbc.sql("TRUNCATE app.outbox_message").update();
    }

    @Test
    void aMessageArrivesAsTextAndHtmlWithItsMessageId() throws Exception {
        mailer(SERVER.getSmtp().getPort()).send(message("<key-1@slipway.example.org>", "Grüße 你好"));

        var received = SERVER.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getHeader("Message-ID")).containsExactly("<key-1@slipway.example.org>");
        assertThat(received[0].getSubject()).isEqualTo("Grüße 你好");
        assertThat(received[0].getFrom()[0]).hasToString("Slipway <portal@example.org>");
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getBody(received[0])).contains("text/plain").contains("text/html")
                .contains("multipart/alternative");
        assertThat(outbox.find("<key-1@slipway.example.org>")).hasValueSatisfying(copy -> assertThat(copy.sentAt()).isNotNull());
    }

    @Test
    void aRepeatAfterTheCopyWasKeptIsNotSentAgain() {
        var mailer = mailer(SERVER.getSmtp().getPort());
        mailer.send(message("<key-1@slipway.example.org>", "one"));
        mailer.send(message("<key-1@slipway.example.org>", "one"));

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aRepeatAfterACrashHasTheSameMessageId() throws Exception {
        var mailer = mailer(SERVER.getSmtp().getPort());
        mailer.send(message(mailer.messageId("key-1"), "one"));
        jdbc.sql("TRUNCATE app.outbox_message").update();
        mailer.send(message(mailer.messageId("key-1"), "one"));

        var received = SERVER.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[1].getMessageID()).isEqualTo(received[0].getMessageID()).isEqualTo("<key-1@slipway.example.org>");
    }

    @Test
    void aSubjectCannotSmuggleHeaders() throws Exception {
        mailer(SERVER.getSmtp().getPort()).send(message("<key-1@slipway.example.org>",
                "Hello\r\nBcc: victim@example.com\r\n\r\nbody"));

        var received = SERVER.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Hello Bcc: victim@example.com body");
        assertThat(received[0].getHeader("Bcc")).isNull();
    }

    @Test
    void aRefusalIsPermanentAndABusyServerIsNot() throws Exception {
        assertFault("550 no such user here", true, "mail.refused");
        assertFault("451 try later", false, "mail.put-off");
        assertThat(outbox.count(OutboxQuery.of(""))).isZero();
    }

    @Test
    void anUnreachableServerMayComeBack() throws Exception {
        int port;
        try (var server = new RefusingServer("550 no")) {
            port = server.port();
        }
        assertThatThrownBy(() -> mailer(port).send(message("<key-1@slipway.example.org>", "one")))
                .isInstanceOfSatisfying(MailFault.class, fault -> {
                    assertThat(fault.permanent()).isFalse();
                    assertThat(fault.phrase().key()).isEqualTo("mail.unreachable");
                });
    }

    private void assertFault(String reply, boolean permanent, String key) throws Exception {
        try (var server = new RefusingServer(reply)) {
            assertThatThrownBy(() -> mailer(server.port()).send(message("<key-1@slipway.example.org>", "one")))
                    .isInstanceOfSatisfying(MailFault.class, fault -> {
                        assertThat(fault.permanent()).isEqualTo(permanent);
                        assertThat(fault.phrase().key()).isEqualTo(key);
                    });
        }
    }

    private static MailMessage message(String id, String subject) {
        return new MailMessage(id, "rita@example.org", subject, "plain", "<p>rich</p>", null);
    }

    private SmtpMailer mailer(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var settings = new Properties();
        settings.put("mail.smtp.timeout", "5000");
        sender.setJavaMailProperties(settings);
        return new SmtpMailer(sender, sender(), outbox);
    }

    private static InternetAddress sender() {
        return new SenderProperties("Slipway <portal@example.org>").sender();
    }
}
