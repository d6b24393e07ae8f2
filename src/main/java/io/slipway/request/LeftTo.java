package io.slipway.request;

import java.util.Set;

/**
 * Requests that went wrong and are left to somebody.
 *
 * @param owners      the person and the person's groups, as {@link Owner#text()} writes them
 * @param definitions the versions of models whose operators are among them
 * @param deciding    process instances in which one of them is to decide how to go on
 * @param decided     process instances in which anybody is
 */
public record LeftTo(Set<String> owners, Set<String> definitions, Set<String> deciding, Set<String> decided) {
}
