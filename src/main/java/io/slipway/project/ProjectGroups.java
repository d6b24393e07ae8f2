package io.slipway.project;

import io.slipway.audit.AuditEntry;
import io.slipway.audit.AuditTrail;
import io.slipway.identity.People;
import io.slipway.shared.Change;
import io.slipway.shared.Conflict;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The groups of projects. A group's members are for the owner of the project in which it was made, a group's rights on a project
 * for that project's owner; administrators may do both. Every change is audited and publishes a {@link Change} of the topic
 * {@code project} for each project on which it counts.
 */
@Service
@Transactional
public class ProjectGroups {

    private final ProjectGroupRepository groups;
    private final ProjectDoor door;
    private final People people;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    ProjectGroups(ProjectGroupRepository groups, ProjectDoor door, People people, AuditTrail audit,
            ApplicationEventPublisher events) {
        this.groups = groups;
        this.door = door;
        this.people = people;
        this.audit = audit;
        this.events = events;
    }

    /**
     * The groups that have rights on the project, by key.
     *
     * @throws NotFound without such a project, or for people who may not see it
     */
    @Transactional(readOnly = true)
    public List<GroupRight> rights(String project) {
        door.visible(project);
        return groups.rights(project);
    }

    /** Groups to give rights to, by key. Their members are told only to those who see one of their projects. */
    @Transactional(readOnly = true)
    public List<ProjectGroup> search(String text, int limit) {
        return groups.search(text, limit).stream()
                .map(group -> new ProjectGroup(group.key(), group.name(), group.project(), List.of())).toList();
    }

    /**
     * Makes a group in its project and gives it rights there.
     *
     * @throws InvalidInput with every wrong field, by the component names of {@link ProjectGroup}
     * @throws Conflict     if the key is taken
     */
    public ProjectGroup create(ProjectGroup wanted, Access access) {
        door.toChange(wanted.project());
        var group = new ProjectGroup(wanted.key(), wanted.name(), wanted.project(),
                List.copyOf(new TreeSet<>(wanted.members())));
        new ProjectChecks(people).key(group.key()).name(group.name()).members(group.members()).enforce();
        if (!groups.insert(group)) {
            throw new Conflict(Phrase.of("project.group-key-taken", group.key()));
        }
        audit.record(entry("project-group.create", group).with("members", group.members()));
        grant(group.project(), group.key(), access);
        return group;
    }

    /** Removes a group and all its rights; for the owner of the project in which it was made. */
    public void delete(String key) {
        var group = ownToChange(key);
        tell(group);
        groups.delete(key);
        audit.record(entry("project-group.delete", group));
    }

    /** Harmless when the person is a member already. @throws InvalidInput for somebody unknown */
    public ProjectGroup addMember(String key, String username) {
        var group = ownToChange(key);
        new ProjectChecks(people).members(List.of(username)).enforce();
        if (groups.add(key, username)) {
            audit.record(entry("project-group.add-member", group).with("member", username));
            tell(group);
        }
        return existing(key);
    }

    /** Harmless when the person is no member. */
    public ProjectGroup removeMember(String key, String username) {
        var group = ownToChange(key);
        if (groups.remove(key, username)) {
            audit.record(entry("project-group.remove-member", group).with("member", username));
            tell(group);
        }
        return existing(key);
    }

    /** Leaves exactly these people in the group. @throws InvalidInput for somebody unknown */
    public ProjectGroup setMembers(String key, Collection<String> usernames) {
        var before = ownToChange(key).members();
        before.stream().filter(username -> !usernames.contains(username)).forEach(username -> removeMember(key, username));
        usernames.stream().filter(username -> !before.contains(username)).forEach(username -> addMember(key, username));
        return existing(key);
    }

    /** Gives a group rights on a project, or other ones than it had. */
    public void grant(String project, String key, Access access) {
        door.toChange(project);
        var group = existing(key);
        groups.grant(project, key, access);
        audit.record(AuditEntry.of("project.grant", "project", project).with("group", group.key()).with("access", access));
        events.publishEvent(new Change("project", project));
    }

    /** Takes a group's rights on a project; harmless when it has none. */
    public void revoke(String project, String key) {
        door.toChange(project);
        if (groups.revoke(project, key)) {
            audit.record(AuditEntry.of("project.revoke", "project", project).with("group", key));
            events.publishEvent(new Change("project", project));
        }
    }

    private ProjectGroup ownToChange(String key) {
        var group = existing(key);
        door.toChange(group.project());
        return existing(key);
    }

    private ProjectGroup existing(String key) {
        return groups.find(key).orElseThrow(() -> new NotFound(Phrase.of("project.no-such-group", key)));
    }

    private void tell(ProjectGroup group) {
        groups.projectsOf(group.key()).forEach(project -> events.publishEvent(new Change("project", project)));
    }

    private static AuditEntry entry(String action, ProjectGroup group) {
        return AuditEntry.of(action, "project-group", group.key()).with("name", group.name()).with("project", group.project());
    }
}
