package io.slipway.project;

import org.jspecify.annotations.Nullable;

/**
 * Which projects are wanted, and in which order. Whoever asks finds only projects that they may see.
 *
 * @param text       part of the key, name or description, in any case; empty for all
 * @param state      only projects in it, or null
 * @param member     only projects that this person owns or belongs to a group of, or null
 * @param sort       what to order by; among equals, by key
 * @param descending whether the order is reversed
 */
public record ProjectQuery(String text, @Nullable ProjectState state, @Nullable String member, Sort sort, boolean descending) {

    /** Every project that fits the text, by name. */
    public static ProjectQuery of(String text) {
        return new ProjectQuery(text, null, null, Sort.NAME, false);
    }

    /** What projects can be ordered by. */
    public enum Sort {
        NAME, KEY, OWNER, STATE, CREATED
    }
}
