package io.slipway.shared;

/**
 * Something that pages may be showing has changed; published after the commit.
 *
 * @param topic what kind of thing: {@code request}, {@code task}, {@code machine}, {@code person} …
 * @param id    the thing's id within its topic
 */
public record Change(String topic, String id) {
}
