package io.slipway.project.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.People;
import io.slipway.identity.Role;
import io.slipway.project.ProjectState;
import io.slipway.project.Projects;
import io.slipway.ui.EmptyState;
import io.slipway.ui.Page;
import io.slipway.ui.Texts;
import io.slipway.ui.list.ChoiceFilter;
import io.slipway.ui.list.FlagFilter;
import io.slipway.ui.list.ListColumn;
import io.slipway.ui.list.ListColumn.Card;
import io.slipway.ui.list.ListSpec;
import io.slipway.ui.list.Lists;
import jakarta.annotation.security.PermitAll;
import java.util.Set;

/** The projects that a person belongs to; all of them for administrators. */
@Route("projects")
@Menu(title = "project.projects", order = 35, icon = "vaadin:folder-open-o")
@PermitAll
class ProjectsView extends Page {

    private static final long serialVersionUID = 1L;

    private final boolean administrator;
    private final transient ProjectDialogs dialogs;

    ProjectsView(Projects projects, ProjectRows rows, People people, CurrentPerson current, Lists lists) {
        super("project.projects");
        administrator = current.require().may(Role.ADMINISTRATOR);
        dialogs = new ProjectDialogs(projects, people);
        if (administrator) {
            header().setActions(addButton());
        }
        var spec = ListSpec.<ProjectRow>of("projects", Texts.text("project.projects"), row -> row.project().key(), rows,
                        this::nothingYet)
                .searchable(Texts.text("project.search")).named(row -> row.project().name())
                .counted(count -> Texts.text("project.count", count)).follow(Set.of("project", "person"))
                .filter(ChoiceFilter.of("state", Texts.text("project.state"), ProjectState.values(), ProjectWords::state).one());
        if (administrator) {
            spec.filter(new FlagFilter(ProjectRows.MINE, Texts.text("project.mine")));
        }
        columns(spec);
        add(lists.list(spec));
    }

    private static void columns(ListSpec<ProjectRow> spec) {
        spec.column(ListColumn.<ProjectRow>text("name", Texts.text("project.name"), row -> row.project().name()).on(Card.TITLE)
                        .link(row -> ProjectWords.PATH + row.project().key()).below(row -> row.project().key()).sortable()
                        .width("11rem").grow(1))
                .column(ListColumn.<ProjectRow>badge("state", Texts.text("project.state"),
                        row -> ProjectWords.badge(row.project().state())).sortable().width("8rem"))
                .column(ListColumn.<ProjectRow>text("owner", Texts.text("project.owner"), ProjectRow::owner).sortable()
                        .width("9rem"))
                .column(ListColumn.<ProjectRow>text("description", Texts.text("project.description"),
                        row -> row.project().description()).on(Card.TEXT).width("12rem").grow(2))
                .column(ListColumn.<ProjectRow>text("container", Texts.text("project.container"),
                        row -> ProjectWords.container(row.project().container())).width("10rem").onDemand())
                .column(ListColumn.<ProjectRow>time("created", Texts.text("project.created"), row -> row.project().createdAt())
                        .sortable().width("8.5rem").onDemand());
    }

    private EmptyState nothingYet() {
        return administrator
                ? new EmptyState(VaadinIcon.FOLDER_OPEN_O, Texts.text("project.empty"), Texts.text("project.empty.add"),
                        addButton())
                : new EmptyState(VaadinIcon.FOLDER_OPEN_O, Texts.text("project.empty"), Texts.text("project.empty.help"));
    }

    private Button addButton() {
        var add = new Button(Texts.text("project.add"), VaadinIcon.PLUS.create(), click -> dialogs.add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }
}
