package io.slipway.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param username small letters, digits, underscores and hyphens, at most 32, as Linux takes it
 * @param enabled  false for people who may not sign in any more; their history stays
 * @param locale   the language the person chose, null to follow the browser
 */
public record Person(String username, String fullName, String email, boolean enabled, Set<Role> roles,
        @Nullable Locale locale, Instant createdAt) {

    public Person {
        roles = Set.copyOf(roles);
    }
}
