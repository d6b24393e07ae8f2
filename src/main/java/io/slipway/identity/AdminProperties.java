package io.slipway.identity;

import io.slipway.shared.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first administrator, {@code admin}, who is created when nobody could administer the portal.
 *
 * @param password the password to begin with; if not given, a random one is printed to the console once
 */
@ConfigurationProperties("slipway.admin")
record AdminProperties(@Nullable String password) {

    AdminProperties {
        if (password != null && !PersonRules.isPassword(password)) {
            throw new StartRefused("slipway.admin.password cannot be used as a password.",
                    "Give it 8 characters or more and at most 72 bytes, or remove it to have one made.");
        }
    }

    @Override
    public String toString() {
        return "AdminProperties[]";
    }
}
