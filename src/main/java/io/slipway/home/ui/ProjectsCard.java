package io.slipway.home.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.slipway.identity.CurrentPerson;
import io.slipway.project.ProjectQuery;
import io.slipway.project.ProjectState;
import io.slipway.project.Projects;
import io.slipway.ui.PageLink;
import io.slipway.ui.Row;
import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/** The projects of the person, for those who have any. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(45)
final class ProjectsCard extends HomeCard {

    private static final long serialVersionUID = 1L;

    private final transient Projects projects;
    private final transient ProjectQuery own;

    ProjectsCard(Projects projects, CurrentPerson current) {
        super("home.projects", VaadinIcon.FOLDER_OPEN_O, "projects");
        this.projects = projects;
        own = new ProjectQuery("", ProjectState.ACTIVE, current.require().username(), ProjectQuery.Sort.NAME, false);
    }

    @Override
    boolean isForThePerson() {
        return projects.count(own) > 0;
    }

    @Override
    Place place() {
        return Place.SIDE;
    }

    @Override
    Set<String> topics() {
        return Set.of("project");
    }

    @Override
    void show() {
        show(projects.count(own), projects.search(own, 0, FEW).stream()
                .map(project -> new Row(new PageLink("projects/" + project.key(), project.name()))
                        .below(new Span(project.description()))).toList());
    }
}
