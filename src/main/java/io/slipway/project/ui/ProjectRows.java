package io.slipway.project.ui;

import io.slipway.identity.CurrentPerson;
import io.slipway.identity.People;
import io.slipway.project.Project;
import io.slipway.project.ProjectQuery;
import io.slipway.project.ProjectState;
import io.slipway.project.Projects;
import io.slipway.ui.list.ListQuery;
import io.slipway.ui.list.ListSource;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The rows of the list of projects. */
@Component
class ProjectRows implements ListSource<ProjectRow> {

    static final String MINE = "mine";

    private final Projects projects;
    private final People people;
    private final CurrentPerson current;

    ProjectRows(Projects projects, People people, CurrentPerson current) {
        this.projects = projects;
        this.people = people;
        this.current = current;
    }

    @Override
    public long count(ListQuery query) {
        return projects.count(of(query));
    }

    @Override
    public List<ProjectRow> fetch(ListQuery query, long offset, int limit) {
        var found = projects.search(of(query), offset, limit);
        var names = people.names(found.stream().map(Project::owner).distinct().toList());
        return found.stream()
                .map(project -> new ProjectRow(project, names.getOrDefault(project.owner(), project.owner()))).toList();
    }

    private ProjectQuery of(ListQuery query) {
        var state = query.one("state");
        return new ProjectQuery(query.text(), state == null ? null : ProjectState.valueOf(state),
                query.all(MINE).isEmpty() ? null : current.require().username(),
                query.sort() == null ? ProjectQuery.Sort.NAME : ProjectQuery.Sort.valueOf(query.sort().toUpperCase(Locale.ROOT)),
                query.descending());
    }
}
