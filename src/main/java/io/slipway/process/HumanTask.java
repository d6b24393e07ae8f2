package io.slipway.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open task for a person.
 *
 * @param id           the engine's id
 * @param activityId   the user task in the model
 * @param definitionId the version of the model it belongs to
 * @param instanceId   the outermost process instance
 * @param assignee     the person who has it, or null
 * @param groups       who may take it, when nobody has it
 * @param createdAt    since when it waits
 * @param dueAt        until when it should be done, or null
 * @param people       user names of others who may take it, when nobody has it
 * @param followUpAt   when whoever has it means to come back to it, or null
 */
public record HumanTask(String id, String activityId, String definitionId, String instanceId, @Nullable String assignee,
                        List<String> groups, Instant createdAt, @Nullable Instant dueAt, List<String> people,
                        @Nullable Instant followUpAt) {

    public HumanTask {
        groups = List.copyOf(groups);
        people = List.copyOf(people);
    }

    /** Whether somebody who is in these groups could take it if nobody had it. */
    public boolean isOfferedTo(String person, Collection<String> memberships) {
        return people.contains(person) || memberships.stream().anyMatch(groups::contains);
    }
}
