package io.slipway.identity;

import java.util.Set;

/** What a person shall be from now on. */
public record PersonChange(String fullName, String email, Set<Role> roles) {
}
