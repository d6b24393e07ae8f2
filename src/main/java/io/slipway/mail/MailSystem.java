package io.slipway.mail;

import io.slipway.step.ExternalSystem;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The mail server, or the outbox that stands in for it. */
@Component
class MailSystem implements ExternalSystem {

    private final Mailer mailer;
    private final String address;

    MailSystem(Mailer mailer, Environment environment) {
        this.mailer = mailer;
        this.address = environment.getProperty("spring.mail.host", "");
    }

    @Override
    public String key() {
        return Mailer.SYSTEM;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public boolean isSimulated() {
        return !mailer.delivers();
    }

    @Override
    public boolean isOne() {
        return true;
    }

    @Override
    public void probe() {
        mailer.probe();
    }
}
