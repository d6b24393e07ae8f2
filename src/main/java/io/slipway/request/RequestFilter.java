package io.slipway.request;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests to list.
 *
 * @param states    only these; empty for all
 * @param requester only this person's, or null for all
 * @param item      only this catalogue item, or null for all
 * @param text      what the number, title, item or requester contains; empty for all
 */
public record RequestFilter(Set<RequestState> states, @Nullable String requester, @Nullable String item, String text) {

    public RequestFilter {
        states = Set.copyOf(states);
    }

    public static RequestFilter all() {
        return new RequestFilter(Set.of(), null, null, "");
    }

    RequestFilter only(String person) {
        return new RequestFilter(states, person, item, text);
    }
}
