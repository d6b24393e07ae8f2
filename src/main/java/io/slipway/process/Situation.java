package io.slipway.process;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a process is right now, as the engine knows it.
 *
 * @param ending    how it ended, or null while it runs
 * @param tasks     what waits for people
 * @param work      what waits for, or is with, a worker
 * @param incidents what has been given up and waits for a person
 * @param timers    what waits for a moment
 */
public record Situation(@Nullable Ending ending, List<HumanTask> tasks, List<Work> work, List<Trouble> incidents,
                        List<Timer> timers) {

    /**
     * How a process ended.
     *
     * @param endEventId the end event that was reached last, or null when the process was stopped from outside
     */
    public record Ending(@Nullable String endEventId, Instant at) {
    }

    /** A service task; its effect tells the rest. */
    public record Work(String taskId, String activityId, String topic) {
    }

    /**
     * @param taskId     the work item that was given up, or null when a job was
     * @param activityId where
     * @param message    why, for operators, English
     */
    public record Trouble(@Nullable String taskId, String activityId, String message, Instant since) {
    }

    /** @param dueAt when it goes on */
    public record Timer(String activityId, Instant dueAt) {
    }
}
