package io.slipway.mail;

import io.slipway.step.SingleSystem;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The mail server, or the outbox that stands in for it. */
@Component
class MailSystem implements SingleSystem {

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
    public void probe() {
        mailer.probe();
    }
}
