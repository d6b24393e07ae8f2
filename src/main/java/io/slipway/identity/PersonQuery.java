package io.slipway.identity;

import org.jspecify.annotations.Nullable;

/**
 * Which people are wanted, and in which order.
 *
 * @param text       part of the username, name or e-mail address, in any case; empty for all
 * @param role       only people with it, or null
 * @param enabled    only people who can sign in, or only those who cannot; null for both
 * @param sort       what to order by; among equals, by username
 * @param descending whether the order is reversed
 */
public record PersonQuery(String text, @Nullable Role role, @Nullable Boolean enabled, Sort sort, boolean descending) {

    /** Everybody who fits the text, by username. */
    public static PersonQuery of(String text) {
        return new PersonQuery(text, null, null, Sort.USERNAME, false);
    }

    /** What people can be ordered by. */
    public enum Sort {
        USERNAME, NAME, EMAIL, CREATED
    }
}
