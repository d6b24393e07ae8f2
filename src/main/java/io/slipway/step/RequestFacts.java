package io.slipway.step;

import java.util.Optional;
import java.util.UUID;

/** What steps are told about the request they work for; provided by the module that keeps requests. */
public interface RequestFacts {

    Optional<Facts> find(UUID requestId);

    /**
     * @param number    as people say it, e.g. {@code SW-12}
     * @param requester the user name
     */
    record Facts(String number, String requester) {
    }
}
