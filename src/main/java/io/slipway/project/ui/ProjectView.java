package io.slipway.project.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.People;
import io.slipway.identity.Role;
import io.slipway.project.Project;
import io.slipway.project.ProjectGroups;
import io.slipway.project.ProjectResources;
import io.slipway.project.ProjectResources.Resource;
import io.slipway.project.Projects;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import io.slipway.ui.DetailTabs;
import io.slipway.ui.EmptyState;
import io.slipway.ui.KeyFacts;
import io.slipway.ui.LiveUpdates;
import io.slipway.ui.Page;
import io.slipway.ui.PageLink;
import io.slipway.ui.Row;
import io.slipway.ui.StatusBadge;
import io.slipway.ui.Texts;
import io.slipway.ui.TimeLabel;
import io.slipway.ui.list.Lists;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;

/** One project: what it is, who works on it, and what it has. */
@Route("projects")
@PermitAll
class ProjectView extends Page implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final transient Projects projects;
    private final transient ProjectGroups groups;
    private final transient List<ProjectResources> sources;
    private final transient People people;
    private final transient CurrentPerson current;
    private final transient Lists lists;
    private final Div facts = card();
    private final Div resources = card();
    private final Div body = new Div();
    private transient Project project;

    ProjectView(Projects projects, ProjectGroups groups, ObjectProvider<ProjectResources> sources, People people,
                CurrentPerson current, Lists lists, LiveUpdates updates) {
        super("project.project");
        within(ProjectsView.class);
        this.projects = projects;
        this.groups = groups;
        this.sources = sources.orderedStream().toList();
        this.people = people;
        this.current = current;
        this.lists = lists;
        add(body);
        updates.subscribe(this, Set.of("project"), changes -> {
            if (changes.stream().anyMatch(change -> change.concerns(project.key()))) {
                // Whoever has lost the project meanwhile keeps looking at what was there.
                projects.find(project.key()).ifPresent(now -> {
                    project = now;
                    show();
                });
            }
        });
    }

    @Override
    public void setParameter(BeforeEvent event, String key) {
        project = find(key);
        body.removeAll();
        body.add(new DetailTabs().add("overview", Texts.text("project.overview"), () -> facts)
                .add("groups", Texts.text("project.groups"),
                        () -> new GroupList(project, projects.mayChange(project), groups, people, lists))
                .add("resources", Texts.text("project.resources"), () -> resources));
        show();
    }

    private Project find(String key) {
        return projects.find(key).orElseThrow(() -> new NotFound(Phrase.of("project.no-such-project", key)));
    }

    private void show() {
        header().setTitle(project.name());
        var badge = ProjectWords.badge(project.state());
        header().setBadges(new StatusBadge(badge.tone(), badge.icon(), badge.text()));
        if (projects.mayChange(project)) {
            var administrator = current.require().may(Role.ADMINISTRATOR);
            header().setActions(new Button(Texts.text("project.edit"), VaadinIcon.EDIT.create(),
                    click -> new ProjectDialogs(projects, people).edit(project, administrator)));
        } else {
            header().setActions();
        }
        facts.removeAll();
        facts.add(facts());
        resources.removeAll();
        resources.add(resources());
    }

    private KeyFacts facts() {
        var all = new KeyFacts().add(Texts.text("project.key"), project.key())
                .add(Texts.text("project.owner"), people.displayName(project.owner()));
        if (!project.description().isEmpty()) {
            all.add(Texts.text("project.description"), project.description());
        }
        return all.add(Texts.text("project.container"), ProjectWords.container(project.container()))
                .add(Texts.text("project.layout"), ProjectWords.layout(project.layout()))
                .add(Texts.text("project.created"), TimeLabel.exact(project.createdAt()));
    }

    private Component[] resources() {
        var all = sources.stream().flatMap(source -> source.of(project.key()).stream()).map(ProjectView::row)
                .toArray(Component[]::new);
        return all.length > 0 ? all : new Component[] {new EmptyState(VaadinIcon.PACKAGE,
                Texts.text("project.resources.empty"), Texts.text("project.resources.empty.help"))};
    }

    private static Row row(Resource resource) {
        var row = resource.path().isEmpty() ? new Row(resource.name()) : new Row(new PageLink(resource.path(), resource.name()));
        var text = new Span(resource.text());
        text.addClassName("slipway-code");
        return row.beside(Texts.text(resource.kind())).below(text);
    }

    private static Div card() {
        var card = new Div();
        card.addClassName("slipway-card");
        return card;
    }
}
