package io.slipway.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One visit of an activity.
 *
 * @param id         the engine's id of this visit
 * @param activityId its id in the model
 * @param type       its BPMN type as the engine calls it, e.g. {@code serviceTask}
 * @param startedAt  when it began
 * @param endedAt    when it ended, or null
 * @param canceled   whether it was left before its end
 * @param assignee   the person of a user task, or null
 */
public record ActivityVisit(String id, String activityId, String type, Instant startedAt, @Nullable Instant endedAt,
                            boolean canceled, @Nullable String assignee) {
}
