package io.slipway.project.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.slipway.identity.People;
import io.slipway.identity.Person;
import io.slipway.project.BranchLayout;
import io.slipway.project.NewProject;
import io.slipway.project.Project;
import io.slipway.project.ProjectChange;
import io.slipway.project.Projects;
import io.slipway.project.WebContainer;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Phrase;
import io.slipway.ui.FormDialog;
import io.slipway.ui.Notices;
import io.slipway.ui.Texts;
import java.util.function.Function;

/** Asks for what is to be known of a project. */
final class ProjectDialogs {

    private final Projects projects;
    private final People people;

    ProjectDialogs(Projects projects, People people) {
        this.projects = projects;
        this.people = people;
    }

    void add() {
        var fields = new Fields();
        var key = new TextField(Texts.text("project.key"));
        key.setRequiredIndicatorVisible(true);
        key.setHelperText(Texts.text("project.key.help"));
        var container = choice("project.container", WebContainer.values(), WebContainer.NONE, ProjectWords::container);
        var layout = choice("project.layout", BranchLayout.values(), BranchLayout.TRUNK_BRANCHES_TAGS, ProjectWords::layout);
        new FormDialog(Texts.text("project.add"), Texts.text("project.add.yes"), () -> {
            var made = projects.create(new NewProject(key.getValue().strip(), fields.name.getValue().strip(),
                    fields.description.getValue().strip(), fields.chosenOwner(), container.getValue(), layout.getValue()));
            Notices.success(Texts.text("project.add.done", made.name()));
            UI.getCurrent().navigate(ProjectWords.PATH + made.key());
        }).add("key", key).add("name", fields.name).add("description", fields.description).add("owner", fields.owner)
                .add("container", container).add("layout", layout).open();
    }

    /** @param administrator whether the owner can be changed */
    void edit(Project project, boolean administrator) {
        var fields = new Fields();
        fields.name.setValue(project.name());
        fields.description.setValue(project.description());
        people.find(project.owner()).ifPresent(fields.owner::setValue);
        fields.owner.setReadOnly(!administrator);
        new FormDialog(Texts.text("project.edit.title", project.name()), Texts.text("project.save"), () -> {
            projects.change(project.key(), new ProjectChange(fields.name.getValue().strip(),
                    fields.description.getValue().strip(), fields.chosenOwner()));
            Notices.success(Texts.text("project.saved"));
        }).add("name", fields.name).add("description", fields.description).add("owner", fields.owner).open();
    }

    private static <E> Select<E> choice(String key, E[] values, E first, Function<E, String> words) {
        var select = new Select<E>();
        select.setLabel(Texts.text(key));
        select.setItems(values);
        select.setItemLabelGenerator(words::apply);
        select.setValue(first);
        return select;
    }

    /** What can be changed later. */
    private final class Fields {

        private final TextField name = new TextField(Texts.text("project.name"));
        private final TextArea description = new TextArea(Texts.text("project.description"));
        private final ComboBox<Person> owner = PeopleFields.one(Texts.text("project.owner"), people);

        private Fields() {
            name.setRequiredIndicatorVisible(true);
            owner.setRequiredIndicatorVisible(true);
            owner.setHelperText(Texts.text("project.owner.help"));
        }

        private String chosenOwner() {
            if (owner.isEmpty()) {
                throw InvalidInput.of("owner", Phrase.of("project.owner.missing"));
            }
            return owner.getValue().username();
        }
    }
}
