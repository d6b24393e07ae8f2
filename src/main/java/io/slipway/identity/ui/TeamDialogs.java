package io.slipway.identity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import io.slipway.identity.People;
import io.slipway.identity.Person;
import io.slipway.identity.Team;
import io.slipway.identity.Teams;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Phrase;
import io.slipway.ui.FormDialog;
import io.slipway.ui.Notices;
import io.slipway.ui.Texts;
import java.util.Optional;

/** Asks for what is to be known of a team. */
final class TeamDialogs {

    private final Teams teams;
    private final People people;

    TeamDialogs(Teams teams, People people) {
        this.teams = teams;
        this.people = people;
    }

    void add() {
        var fields = new Fields();
        fields.key.setHelperText(Texts.text("identity.team.key.help"));
        fields.dialog(Texts.text("identity.team.add"), Texts.text("identity.team.add.yes"), () -> {
            var team = teams.create(fields.team());
            Notices.success(Texts.text("identity.team.add.done", team.name()));
        }).open();
    }

    void edit(Team team) {
        var fields = new Fields();
        fields.key.setValue(team.key());
        fields.key.setReadOnly(true);
        fields.name.setValue(team.name());
        people.find(team.lead()).ifPresent(fields.lead::setValue);
        fields.members.setValue(team.members().stream().map(people::find).flatMap(Optional::stream).toList());
        fields.dialog(Texts.text("identity.team.edit.title", team.name()), Texts.text("identity.save"), () -> {
            teams.change(fields.team());
            Notices.success(Texts.text("identity.saved"));
        }).open();
    }

    private <C extends ComboBoxBase<C, Person, ?>> C offerPeople(C box) {
        box.setItems(query -> people.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream(),
                query -> (int) people.count(query.getFilter().orElse("")));
        box.setItemLabelGenerator(PersonWords.LABEL);
        return box;
    }

    /** The fields of a team. */
    private final class Fields {

        private final TextField key = new TextField(Texts.text("identity.team.key"));
        private final TextField name = new TextField(Texts.text("identity.team.name"));
        private final ComboBox<Person> lead = offerPeople(new ComboBox<Person>(Texts.text("identity.team.lead")));
        private final MultiSelectComboBox<Person> members =
                offerPeople(new MultiSelectComboBox<Person>(Texts.text("identity.team.members")));

        private Fields() {
            key.setRequiredIndicatorVisible(true);
            name.setRequiredIndicatorVisible(true);
            lead.setRequiredIndicatorVisible(true);
            lead.setHelperText(Texts.text("identity.team.lead.help"));
        }

        private FormDialog dialog(String title, String action, Runnable saving) {
            return new FormDialog(title, action, saving).add("key", key).add("name", name).add("lead", lead)
                    .add("members", members);
        }

        private Team team() {
            if (lead.isEmpty()) {
                throw InvalidInput.of("lead", Phrase.of("identity.team.lead.missing"));
            }
            return Team.of(key.getValue().strip(), name.getValue().strip(), lead.getValue().username(),
                    members.getValue().stream().map(Person::username).toList());
        }
    }
}
