package io.slipway.ui.list;

/**
 * How a person wants to see a list.
 *
 * @param name    what the person calls it
 * @param query   the part of the list's address behind the question mark: search, filters, order and columns
 * @param initial whether the list begins with it
 */
public record SavedView(String name, String query, boolean initial) {
}
