package io.slipway.mail;

/** Leaves messages in the portal. */
class OutboxMailer implements Mailer {

    private final Outbox outbox;

    OutboxMailer(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public boolean delivers() {
        return false;
    }

    @Override
    public String messageId(String key) {
        return "<" + key + "@slipway.invalid>";
    }

    @Override
    public void probe() {
        // The outbox is in the portal's own database.
    }

    @Override
    public void send(MailMessage message) {
        outbox.keep(message, false);
    }
}
