package io.slipway.process;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a process and those it called are right now, as the engine knows it.
 *
 * @param ending        how it ended, or null while it runs
 * @param gone          whether the engine knows neither that it runs nor how it ended
 * @param suspended     whether the engine has been told to leave it alone
 * @param tasks         what waits for people
 * @param work          what waits for, or is with, a worker
 * @param incidents     what has been given up and waits for a person
 * @param timers        what waits for a moment
 * @param continuations what the engine goes on with by itself
 * @param events        what waits for a message, a signal or a condition
 */
public record Situation(@Nullable Ending ending, boolean gone, boolean suspended, List<HumanTask> tasks, List<Work> work,
                        List<Trouble> incidents, List<Timer> timers, List<Continuation> continuations, List<Awaited> events) {

    /** Of a process that has ended, or of which the engine knows nothing when there is no ending. */
    public static Situation over(@Nullable Ending ending) {
        return new Situation(ending, ending == null, false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * How a process ended.
     *
     * @param endEventId the end event that was reached last, or null when the process was stopped from outside
     * @param by         the user name of who stopped it from outside, or null
     * @param reason     why it was stopped from outside, or null
     */
    public record Ending(@Nullable String endEventId, Instant at, @Nullable String by, @Nullable String reason) {
    }

    /**
     * An activity of a version of a model.
     *
     * @param execution the engine's id of the path that stands there; what shares it is waited for together
     */
    public record Place(String definitionId, String activityId, String execution) {
    }

    /**
     * A service task; its effect tells the rest.
     *
     * @param since       when it was reached
     * @param lockedUntil until when it is some worker's, or null
     * @param givenUp     whether no try is left
     */
    public record Work(String taskId, Place place, String topic, Instant since, @Nullable Instant lockedUntil, boolean givenUp) {

        public String activityId() {
            return place.activityId();
        }
    }

    /**
     * @param taskId     the work item that was given up, or null when a job was
     * @param activityId where
     * @param message    why, for operators, English
     */
    public record Trouble(@Nullable String taskId, String definitionId, String activityId, String message, Instant since) {
    }

    /**
     * @param dueAt       when it goes on
     * @param lastFailure why the last try to go on failed, English, or null
     */
    public record Timer(Place place, Instant dueAt, @Nullable String lastFailure) {
    }

    /**
     * A job of the engine.
     *
     * @param dueAt       when it is done, or null for at once
     * @param running     whether some node is at it
     * @param retries     how many tries are left
     * @param lastFailure why the last try failed, English, or null
     */
    public record Continuation(Place place, @Nullable Instant dueAt, boolean running, int retries, @Nullable String lastFailure) {
    }

    /**
     * @param type  {@code message}, {@code signal} or {@code conditional}
     * @param name  the message's or signal's name, or null
     */
    public record Awaited(Place place, String type, @Nullable String name, Instant since) {
    }
}
