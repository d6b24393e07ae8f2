package io.slipway.identity.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import io.slipway.identity.Person;
import io.slipway.identity.Role;
import io.slipway.ui.Texts;
import java.util.Set;
import java.util.stream.Collectors;

/** People and roles in words. */
final class PersonWords {

    /** Tells two people of the same name apart. */
    static final ItemLabelGenerator<Person> LABEL =
            person -> Texts.text("identity.person.label", person.fullName(), person.username());

    private PersonWords() {
    }

    static String role(Role role) {
        return Texts.text("identity.role." + role.name());
    }

    static String roles(Set<Role> roles) {
        return roles.isEmpty() ? Texts.text("identity.person.no-role")
                : roles.stream().sorted().map(PersonWords::role).collect(Collectors.joining(", "));
    }
}
