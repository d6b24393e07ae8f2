package io.slipway.form;

/**
 * What a draft belongs to.
 *
 * @param person the account name of who types
 * @param place  where, e.g. {@code request/onboard-developer} or {@code task/<id>}
 */
public record DraftKey(String person, String place) {
}
