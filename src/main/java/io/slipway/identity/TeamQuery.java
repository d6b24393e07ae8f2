package io.slipway.identity;

/**
 * Which teams are wanted, and in which order.
 *
 * @param text       part of the key, the name or the username of a member, in any case; empty for all
 * @param byName     whether to order by name; otherwise by key
 * @param descending whether the order is reversed
 */
public record TeamQuery(String text, boolean byName, boolean descending) {
}
