package io.slipway.project;

import java.util.List;

/**
 * People who have the same rights.
 *
 * @param key     as a project's key, e.g. {@code billing-developers}; unique among all groups
 * @param project key of the project whose owner decides on the members
 * @param members usernames in order
 */
public record ProjectGroup(String key, String name, String project, List<String> members) {

    public ProjectGroup {
        members = List.copyOf(members);
    }
}
