package io.slipway.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    /** Spring Boot has a sender where {@code spring.mail.host} is set. */
    @Bean
    Mailer mailer(ObjectProvider<JavaMailSender> sender, SenderProperties properties, Outbox outbox) {
        var server = sender.getIfAvailable();
        return server == null ? new OutboxMailer(outbox) : new SmtpMailer(server, properties.sender(), outbox);
    }
}
