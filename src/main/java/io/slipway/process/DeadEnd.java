package io.slipway.process;

import org.jspecify.annotations.Nullable;

/**
 * A place from which nobody and nothing takes a process on.
 *
 * @param instanceId   the outermost process instance
 * @param definitionId the version of the model, or null where no activity is meant
 * @param activityId   where, or null when it is the process as a whole
 * @param thing        the engine's id of what got stuck
 */
public record DeadEnd(Kind kind, String instanceId, @Nullable String definitionId, @Nullable String activityId, String thing) {

    /** What is missing. */
    public enum Kind {
        /** A task without anybody who could do it. */
        NOBODY,
        /** A step or job was given up and the engine has no incident of it. */
        GIVEN_UP,
        /** A step that no node serves. */
        UNSERVED,
        /** A message or signal that nobody is named to send, with no moment at which the process goes on without it. */
        UNHEARD,
        /** The process runs, but nothing of it waits for anything. */
        NOTHING,
        /** The engine does not know the process. */
        GONE
    }
}
