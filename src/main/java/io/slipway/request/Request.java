package io.slipway.request;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person asked for.
 *
 * @param id           its id in addresses and the API
 * @param number       its number as people say it, e.g. {@code SW-12}
 * @param item         the key of the catalogue item
 * @param title        what it is about, from the submitted values
 * @param definitionId the version of the process model it runs on
 * @param instanceId   its process instance
 * @param requester    the user name of who asked
 * @param state        where it is
 * @param submitted    the form as first submitted, by field key; null for fields left empty
 * @param createdAt    when it was submitted
 * @param changedAt    when its state last changed
 * @param endedAt      when it ended, or null
 */
public record Request(UUID id, String number, String item, String title, String definitionId, String instanceId,
                      String requester, RequestState state, Map<String, @Nullable Object> submitted, Instant createdAt,
                      Instant changedAt, @Nullable Instant endedAt) {
}
