package io.slipway.mail;

import io.slipway.shared.StartRefused;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who writes the portal's messages.
 *
 * @param from an address, also with a name, e.g. {@code Slipway <slipway@example.org>}; needed with {@code spring.mail.host}
 */
@ConfigurationProperties("slipway.mail")
record SenderProperties(@Nullable String from) {

    /** @throws StartRefused when the address is missing or wrong */
    InternetAddress sender() {
        if (from == null || from.isBlank()) {
            throw new StartRefused("A mail server is configured, but slipway.mail.from is not set.",
                    "Set slipway.mail.from to the address that the portal writes from, for example slipway@example.org.");
        }
        try {
            var address = new InternetAddress(from, true);
            if (address.getAddress().indexOf('@') < 0) {
                throw new AddressException("no domain");
            }
            return address;
        } catch (AddressException e) {
            throw new StartRefused("slipway.mail.from is no e-mail address: " + from,
                    "Set it to one address, for example slipway@example.org.", e);
        }
    }
}
