package io.slipway.request;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests to list.
 *
 * @param states    only these; empty for all
 * @param requester only this person's, or null for all
 * @param item      only this catalogue item, or null for all
 * @param from      only those asked for from then on, or null
 * @param until     only those asked for before, or null
 * @param leftTo    only those that went wrong and are left to somebody, or null
 * @param text      words that the number, title, item or requester contain, in any case; empty for all
 */
public record RequestFilter(Set<RequestState> states, @Nullable String requester, @Nullable String item, @Nullable Instant from,
                            @Nullable Instant until, @Nullable LeftTo leftTo, String text) {

    public RequestFilter {
        states = Set.copyOf(states);
    }

    public RequestFilter(Set<RequestState> states, @Nullable String requester, @Nullable String item, String text) {
        this(states, requester, item, null, null, text);
    }

    public RequestFilter(Set<RequestState> states, @Nullable String requester, @Nullable String item, @Nullable Instant from,
                         @Nullable Instant until, String text) {
        this(states, requester, item, from, until, null, text);
    }

    /** What went wrong and is left to somebody. */
    public static RequestFilter failed(LeftTo leftTo) {
        return new RequestFilter(Set.of(RequestState.FAILED), null, null, null, null, leftTo, "");
    }

    public static RequestFilter all() {
        return new RequestFilter(Set.of(), null, null, "");
    }

    RequestFilter only(String person) {
        return new RequestFilter(states, person, item, from, until, leftTo, text);
    }
}
