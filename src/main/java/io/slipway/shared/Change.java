package io.slipway.shared;

/**
 * Something that pages may be showing has changed; published after the commit.
 *
 * @param topic what kind of thing: {@code request}, {@code task}, {@code machine}, {@code person} …
 * @param id    the thing's id within its topic; empty when any of them may have changed
 */
public record Change(String topic, String id) {

    /** Whether the thing of that id, within the topic, may have changed. */
    public boolean concerns(String thing) {
        return id.isEmpty() || id.equals(thing);
    }
}
