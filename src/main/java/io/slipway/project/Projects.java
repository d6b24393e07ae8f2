package io.slipway.project;

import io.slipway.audit.AuditEntry;
import io.slipway.audit.AuditTrail;
import io.slipway.identity.People;
import io.slipway.shared.Change;
import io.slipway.shared.Conflict;
import io.slipway.shared.Forbidden;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import io.slipway.step.PermanentFailure;
import io.slipway.step.UndoFence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The projects. People see those that they own or belong to a group of, administrators and work in the background all. Every
 * change is audited and publishes a {@link Change} of the topic {@code project}.
 */
@Service
@Transactional
public class Projects {

    private final ProjectRepository projects;
    private final ProjectDoor door;
    private final People people;
    private final UndoFence fence;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Projects(ProjectRepository projects, ProjectDoor door, People people, UndoFence fence, AuditTrail audit,
            ApplicationEventPublisher events) {
        this.projects = projects;
        this.door = door;
        this.people = people;
        this.fence = fence;
        this.audit = audit;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<Project> find(String key) {
        return projects.find(key, door.viewer());
    }

    @Transactional(readOnly = true)
    public List<Project> search(ProjectQuery query, long offset, int limit) {
        return projects.search(query, door.viewer(), offset, limit);
    }

    @Transactional(readOnly = true)
    public long count(ProjectQuery query) {
        return projects.count(query, door.viewer());
    }

    /** Whether the current person may change the project, its groups and their rights. */
    @Transactional(readOnly = true)
    public boolean mayChange(Project project) {
        return project.state() == ProjectState.ACTIVE && door.mayChange(project);
    }

    /**
     * For administrators.
     *
     * @throws io.slipway.shared.InvalidInput with every wrong field, by the component names of {@link NewProject}
     * @throws Conflict if the key is taken
     */
    public Project create(NewProject wanted) {
        door.requireAdministrator();
        if (!insert(wanted, null)) {
            throw new Conflict(Phrase.of("project.key-taken", wanted.key()));
        }
        return door.visible(wanted.key());
    }

    /**
     * For work in the background; the effect's project when it is there already.
     *
     * @throws Conflict if the key is taken by a project that the effect did not make
     */
    public Project create(NewProject wanted, String effectKey) {
        door.requireAdministrator();
        if (!fence.pass(effectKey)) {
            throw new PermanentFailure(Phrase.of("project.taken-back"));
        }
        if (projects.madeBy(effectKey).isEmpty() && !insert(wanted, effectKey)) {
            return projects.madeBy(effectKey).orElseThrow(() -> new Conflict(Phrase.of("project.key-taken", wanted.key())));
        }
        return projects.madeBy(effectKey).orElseThrow();
    }

    /** The project that the effect made. For work in the background. */
    @Transactional(readOnly = true)
    public Optional<Project> madeBy(String effectKey) {
        door.requireAdministrator();
        return projects.madeBy(effectKey);
    }

    /** Removes what the effect made, with the groups that were made in it; harmless when there is nothing. */
    public void takeBack(String effectKey) {
        door.requireAdministrator();
        projects.madeBy(effectKey).ifPresent(project -> {
            projects.lock(project.key());
            projects.delete(project.key());
            changed(AuditEntry.of("project.remove", "project", project.key()).with("name", project.name()));
        });
    }

    /**
     * For the owner and administrators; only administrators give a project to another owner.
     *
     * @throws io.slipway.shared.InvalidInput with every wrong field
     * @throws Forbidden for everybody else
     * @throws NotFound  without such a project
     */
    public Project change(String key, ProjectChange change) {
        var before = door.toChange(key);
        if (!before.owner().equals(change.owner())) {
            door.requireAdministrator();
        }
        new ProjectChecks(people).name(change.name()).description(change.description()).owner(change.owner()).enforce();
        projects.update(key, change);
        changed(AuditEntry.of("project.change", "project", key).with("name", change.name()).with("owner", change.owner())
                .with("ownerBefore", before.owner()));
        return door.visible(key);
    }

    /** For administrators and work in the background. */
    public Project setState(String key, ProjectState state) {
        door.requireAdministrator();
        var before = door.visible(key);
        projects.setState(key, state);
        changed(AuditEntry.of("project.set-state", "project", key).with("before", before.state()).with("after", state));
        return door.visible(key);
    }

    private boolean insert(NewProject wanted, @Nullable String effectKey) {
        new ProjectChecks(people).key(wanted.key()).name(wanted.name()).description(wanted.description()).owner(wanted.owner())
                .enforce();
        var added = projects.insert(wanted, effectKey);
        if (added) {
            changed(AuditEntry.of("project.create", "project", wanted.key()).with("name", wanted.name())
                    .with("owner", wanted.owner()));
        }
        return added;
    }

    private void changed(AuditEntry entry) {
        audit.record(entry);
        events.publishEvent(new Change("project", entry.subjectId()));
    }
}
