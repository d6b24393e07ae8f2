package io.slipway.process;

import org.jspecify.annotations.Nullable;

/**
 * What people decided last on a process, and what went wrong last.
 *
 * @param person       the user name of who finished a task last, or null
 * @param value        the variable {@code decision}, or null
 * @param comment      the variable {@code comment}, or null
 * @param errorMessage the variable {@code errorMessage}, or null
 */
public record Decision(@Nullable String person, @Nullable String value, @Nullable String comment, @Nullable String errorMessage) {
}
