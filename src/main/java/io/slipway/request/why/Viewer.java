package io.slipway.request.why;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is told.
 *
 * @param username null for nobody in particular
 * @param operator whether to tell technical details
 * @param groups   to which the person belongs
 */
record Viewer(@Nullable String username, boolean operator, Set<String> groups) {

    Viewer {
        groups = Set.copyOf(groups);
    }

    boolean is(@Nullable String person) {
        return username != null && username.equals(person);
    }
}
