package io.slipway.mail;

/**
 * Sends messages. A message that was sent before, by its Message-ID, is not sent again. Not to be called inside a database
 * transaction.
 */
public interface Mailer {

    /** What the steps that send mail call their system. */
    String SYSTEM = "mail";

    /** True when a mail server delivers, false when messages only land in the portal's outbox. */
    boolean delivers();

    /** The Message-ID for a key: the same for the same key. */
    String messageId(String key);

    /** @throws MailFault when the server does not answer or does not let the portal in */
    void probe();

    /** @throws MailFault when the message was not accepted */
    void send(MailMessage message);
}
