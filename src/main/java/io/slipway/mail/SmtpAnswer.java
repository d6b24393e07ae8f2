package io.slipway.mail;

import io.slipway.shared.Phrase;
import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * What a mail server answered when it did not accept a message (RFC 5321, section 4.2.1).
 *
 * @param code           the reply code, or 0 when there was no reply
 * @param badCredentials whether it refused the portal's user name or password
 */
record SmtpAnswer(int code, boolean badCredentials) {

    static SmtpAnswer of(MailException failure) {
        return new SmtpAnswer(code(failure), failure instanceof MailAuthenticationException);
    }

    /** A reply of 500 and more will be the same next time. */
    MailFault asFault(String to, MailException cause) {
        if (badCredentials) {
            return new MailFault(true, Phrase.of("mail.bad-credentials"), cause);
        }
        if (code == 0) {
            return MailFault.unreachable(cause);
        }
        return new MailFault(code >= 500, Phrase.of(code >= 500 ? "mail.refused" : "mail.put-off", to, String.valueOf(code)),
                cause);
    }

    /** The reply is somewhere below: exceptions of the mail library hang together in three ways. */
    private static int code(MailException failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<Throwable>(Set.of(failure));
        var code = 0;
        while (!open.isEmpty()) {
            var next = open.remove();
            if (seen.add(next)) {
                code = Math.max(code, codeOf(next));
                open.addAll(below(next));
            }
        }
        return code;
    }

    private static Set<Throwable> below(Throwable throwable) {
        var below = new HashSet<Throwable>();
        add(below, throwable.getCause());
        if (throwable instanceof MailSendException send) {
            below.addAll(Arrays.asList(send.getMessageExceptions()));
        }
        if (throwable instanceof MessagingException messaging) {
            add(below, messaging.getNextException());
        }
        return below;
    }

    private static void add(Set<Throwable> all, @Nullable Throwable one) {
        if (one != null) {
            all.add(one);
        }
    }

    private static int codeOf(Throwable throwable) {
        if (throwable instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (throwable instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return throwable instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
    }
}
