package io.slipway.project.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.slipway.identity.People;
import io.slipway.identity.Person;
import io.slipway.project.Access;
import io.slipway.project.GroupRight;
import io.slipway.project.ProjectGroup;
import io.slipway.project.ProjectGroups;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Phrase;
import io.slipway.ui.FormDialog;
import io.slipway.ui.Notices;
import io.slipway.ui.Texts;
import java.util.Optional;

/** Asks for groups, their members and their rights. */
final class GroupDialogs {

    private static final int OFFERED = 50;

    private final String project;
    private final ProjectGroups groups;
    private final People people;

    GroupDialogs(String project, ProjectGroups groups, People people) {
        this.project = project;
        this.groups = groups;
        this.people = people;
    }

    void add() {
        var key = new TextField(Texts.text("project.group.key"));
        key.setRequiredIndicatorVisible(true);
        key.setHelperText(Texts.text("project.group.key.help"));
        key.setValue(project + "-");
        var name = new TextField(Texts.text("project.group.name"));
        name.setRequiredIndicatorVisible(true);
        var access = access(Access.READ_WRITE);
        var members = PeopleFields.many(Texts.text("project.group.members"), people);
        new FormDialog(Texts.text("project.group.add"), Texts.text("project.add.yes"), () -> {
            var made = groups.create(new ProjectGroup(key.getValue().strip(), name.getValue().strip(), project,
                    members.getValue().stream().map(Person::username).toList()), access.getValue());
            Notices.success(Texts.text("project.group.add.done", made.name()));
        }).add("key", key).add("name", name).add("access", access).add("members", members).open();
    }

    /** Gives rights to a group that there is already. */
    void grant() {
        var group = new ComboBox<ProjectGroup>(Texts.text("project.group"));
        group.setRequiredIndicatorVisible(true);
        group.setItems(query -> groups.search(query.getFilter().orElse(""), OFFERED).stream().skip(query.getOffset())
                .limit(query.getLimit()), query -> groups.search(query.getFilter().orElse(""), OFFERED).size());
        group.setItemLabelGenerator(each -> Texts.text("project.person", each.name(), each.key()));
        group.setHelperText(Texts.text("project.group.grant.help"));
        var access = access(Access.READ);
        new FormDialog(Texts.text("project.group.grant"), Texts.text("project.group.grant.yes"), () -> {
            if (group.isEmpty()) {
                throw InvalidInput.of("group", Phrase.of("project.group.missing"));
            }
            groups.grant(project, group.getValue().key(), access.getValue());
            Notices.success(Texts.text("project.saved"));
        }).add("group", group).add("access", access).open();
    }

    void members(GroupRight right) {
        var members = PeopleFields.many(Texts.text("project.group.members"), people);
        members.setValue(right.group().members().stream().map(people::find).flatMap(Optional::stream).toList());
        new FormDialog(Texts.text("project.group.members.title", right.group().name()), Texts.text("project.save"), () -> {
            groups.setMembers(right.group().key(), members.getValue().stream().map(Person::username).toList());
            Notices.success(Texts.text("project.saved"));
        }).add("members", members).open();
    }

    private static Select<Access> access(Access first) {
        var select = new Select<Access>();
        select.setLabel(Texts.text("project.access"));
        select.setItems(Access.values());
        select.setItemLabelGenerator(ProjectWords::access);
        select.setValue(first);
        return select;
    }
}
