package io.slipway.inbox;

import io.slipway.process.HumanTasks.Whose;

/**
 * Which tasks are wanted, by how long they have waited.
 *
 * @param text        words that the number, title, item or requester of the request contain, in any case; empty for all
 * @param newestFirst whether those that wait longest come last
 */
public record InboxQuery(Whose whose, String text, boolean newestFirst) {

    /** All tasks, the oldest first. */
    public static InboxQuery of(Whose whose) {
        return new InboxQuery(whose, "", false);
    }
}
