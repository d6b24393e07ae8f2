package io.slipway.identity.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.slipway.identity.NewPerson;
import io.slipway.identity.People;
import io.slipway.identity.Person;
import io.slipway.identity.PersonChange;
import io.slipway.identity.Role;
import io.slipway.ui.FormDialog;
import io.slipway.ui.Notices;
import io.slipway.ui.Texts;
import java.util.Set;

/** Asks for what is to be known of a person. */
final class PersonDialogs {

    private final People people;

    PersonDialogs(People people) {
        this.people = people;
    }

    void add() {
        var username = text("username");
        username.setHelperText(Texts.text("identity.person.username.help"));
        var fullName = text("full-name");
        var email = text("email");
        var roles = roles();
        roles.setValue(Set.of(Role.REQUESTER));
        var password = password();
        new FormDialog(Texts.text("identity.person.add"), Texts.text("identity.person.add.yes"), () -> {
            var person = people.create(new NewPerson(username.getValue().strip(), fullName.getValue().strip(),
                    email.getValue().strip(), password.getValue(), roles.getValue()));
            Notices.success(Texts.text("identity.person.add.done", person.fullName()));
        }).add("username", username).add("fullName", fullName).add("email", email).add("roles", roles)
                .add("password", password).open();
    }

    void edit(Person person) {
        var username = text("username");
        username.setValue(person.username());
        username.setReadOnly(true);
        var fullName = text("full-name");
        fullName.setValue(person.fullName());
        var email = text("email");
        email.setValue(person.email());
        var roles = roles();
        roles.setValue(person.roles());
        new FormDialog(Texts.text("identity.person.edit.title", person.fullName()), Texts.text("identity.save"), () -> {
            people.change(person.username(),
                    new PersonChange(fullName.getValue().strip(), email.getValue().strip(), roles.getValue()));
            Notices.success(Texts.text("identity.saved"));
        }).add("username", username).add("fullName", fullName).add("email", email).add("roles", roles).open();
    }

    void setPassword(Person person) {
        var password = password();
        new FormDialog(Texts.text("identity.person.set-password.title", person.fullName()),
                Texts.text("identity.person.set-password"), () -> {
            people.setPassword(person.username(), password.getValue());
            Notices.success(Texts.text("identity.person.set-password.done", person.fullName()));
        }).add("password", password).open();
    }

    private static TextField text(String key) {
        var field = new TextField(Texts.text("identity.person." + key));
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private static PasswordField password() {
        var field = new PasswordField(Texts.text("identity.person.password"));
        field.setRequiredIndicatorVisible(true);
        field.getElement().setAttribute("autocomplete", "new-password");
        field.setHelperText(Texts.text("identity.person.password.help"));
        return field;
    }

    private static CheckboxGroup<Role> roles() {
        var group = new CheckboxGroup<Role>(Texts.text("identity.person.roles"));
        group.setItems(Role.values());
        group.setItemLabelGenerator(PersonWords::role);
        return group;
    }
}
