package io.slipway.project;

import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Role;
import io.slipway.shared.Conflict;
import io.slipway.shared.Forbidden;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may see a project and who may change it. Work in the background may do everything. */
@Component
class ProjectDoor {

    private final ProjectRepository projects;
    private final CurrentPerson current;

    ProjectDoor(ProjectRepository projects, CurrentPerson current) {
        this.projects = projects;
        this.current = current;
    }

    /** Whose projects alone are to be seen; null for those of everybody. */
    @Nullable String viewer() {
        return current.find().filter(person -> !person.may(Role.ADMINISTRATOR)).map(person -> person.username()).orElse(null);
    }

    /** @throws NotFound also for a project that the person may not see: its name alone tells something */
    Project visible(String key) {
        return projects.find(key, viewer()).orElseThrow(() -> unknown(key));
    }

    boolean mayChange(Project project) {
        var viewer = viewer();
        return viewer == null || viewer.equals(project.owner());
    }

    /**
     * The project, locked until the end of the transaction.
     *
     * @throws Forbidden for members who do not own it
     * @throws Conflict  when it is not active
     */
    Project toChange(String key) {
        visible(key);
        projects.lock(key);
        var project = visible(key);
        if (!mayChange(project)) {
            throw new Forbidden(Phrase.of("project.owner-only", project.name()));
        }
        if (project.state() != ProjectState.ACTIVE) {
            throw new Conflict(Phrase.of("project.not-active", project.name()));
        }
        return project;
    }

    void requireAdministrator() {
        current.requireRole(Role.ADMINISTRATOR);
    }

    private static NotFound unknown(String key) {
        return new NotFound(Phrase.of("project.no-such-project", key));
    }
}
