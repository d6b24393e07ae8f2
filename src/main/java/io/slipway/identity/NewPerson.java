package io.slipway.identity;

import java.util.Set;

/**
 * A person to be created, not checked yet.
 *
 * @param password 8 characters or more and at most 72 bytes
 */
public record NewPerson(String username, String fullName, String email, String password, Set<Role> roles) {

    @Override
    public String toString() {
        return "NewPerson[" + username + "]";
    }
}
