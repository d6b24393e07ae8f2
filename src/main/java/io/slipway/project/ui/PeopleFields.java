package io.slipway.project.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import io.slipway.identity.People;
import io.slipway.identity.Person;
import io.slipway.ui.Texts;

/** Fields to choose people with. */
final class PeopleFields {

    private PeopleFields() {
    }

    static ComboBox<Person> one(String label, People people) {
        return offer(new ComboBox<Person>(label), people);
    }

    static MultiSelectComboBox<Person> many(String label, People people) {
        return offer(new MultiSelectComboBox<Person>(label), people);
    }

    private static <C extends ComboBoxBase<C, Person, ?>> C offer(C box, People people) {
        box.setItems(query -> people.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream(),
                query -> (int) people.count(query.getFilter().orElse("")));
        box.setItemLabelGenerator(person -> Texts.text("project.person", person.fullName(), person.username()));
        return box;
    }
}
