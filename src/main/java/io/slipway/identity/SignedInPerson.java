package io.slipway.identity;

import java.util.Set;

/** Whoever is behind the current call, by password or by token. */
public record SignedInPerson(String username, Set<Role> roles) {

    public SignedInPerson {
        roles = Set.copyOf(roles);
    }

    /** True if the person has the role or is an administrator. */
    public boolean may(Role role) {
        return roles.contains(role) || roles.contains(Role.ADMINISTRATOR);
    }
}
