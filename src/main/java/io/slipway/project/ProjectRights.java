package io.slipway.project;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may do what on projects, for what has rights of its own: repositories, directories, builds. */
public interface ProjectRights {

    /**
     * The rights on a project as they are at this moment. People who may not sign in are left out. On a project that is being
     * closed nobody may write, on a closed one nobody may do anything.
     *
     * @throws io.slipway.shared.NotFound without such a project
     */
    Rights of(String project);

    /** Every group with its members who may sign in, by key. */
    Map<String, Set<String>> groups();

    /**
     * @param owner  username of the owner, who may always do what the project's state allows; null when the owner may not sign in
     * @param groups in the order of their keys
     */
    record Rights(@Nullable String owner, Access most, boolean closed, List<Group> groups) {
    }

    /** @param members usernames in order, of people who may sign in */
    record Group(String key, Access access, List<String> members) {
    }
}
