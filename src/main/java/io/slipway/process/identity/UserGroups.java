package io.slipway.process.identity;

import io.slipway.identity.Groups;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.jspecify.annotations.Nullable;

/** Answers the engine's queries for groups. Filters by id, name and member; ordered by id. */
class UserGroups extends GroupQueryImpl {

    private static final long serialVersionUID = 1L;

    private final transient Groups groups;

    UserGroups(@Nullable CommandExecutor executor, Groups groups) {
        super(executor);
        this.groups = groups;
    }

    static Group group(String id) {
        var group = new GroupEntity(id);
        group.setName(id);
        group.setType(id.contains(":") ? "TEAM" : "ROLE");
        return group;
    }

    @Override
    public long executeCount(CommandContext context) {
        return found().count();
    }

    @Override
    public List<Group> executeList(CommandContext context, @Nullable Page page) {
        var first = page == null ? 0 : page.getFirstResult();
        var most = page == null ? Integer.MAX_VALUE : page.getMaxResults();
        return found().skip(first).limit(most).map(UserGroups::group).toList();
    }

    private Stream<String> found() {
        return (userId == null ? groups.all() : groups.groupsOf(userId)).stream()
                .filter(group -> id == null || id.equals(group))
                .filter(group -> name == null || name.equals(group))
                .filter(group -> ids == null || Arrays.asList(ids).contains(group))
                .sorted();
    }
}
