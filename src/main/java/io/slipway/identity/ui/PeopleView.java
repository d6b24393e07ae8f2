package io.slipway.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.People;
import io.slipway.identity.Role;
import io.slipway.ui.EmptyState;
import io.slipway.ui.Page;
import io.slipway.ui.Texts;
import io.slipway.ui.Tone;
import io.slipway.ui.list.Badge;
import io.slipway.ui.list.ChoiceFilter;
import io.slipway.ui.list.ListAction;
import io.slipway.ui.list.ListColumn;
import io.slipway.ui.list.ListColumn.Card;
import io.slipway.ui.list.ListSpec;
import io.slipway.ui.list.Lists;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Everybody the portal knows, and what they may do. */
@Route("people")
@Menu(title = "identity.people", order = 110, icon = "vaadin:user")
@RolesAllowed("ADMINISTRATOR")
class PeopleView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient People people;
    private final transient PersonDialogs dialogs;
    private final String reader;

    PeopleView(People people, PersonRows rows, CurrentPerson current, Lists lists) {
        super("identity.people");
        this.people = people;
        reader = current.require().username();
        dialogs = new PersonDialogs(people);
        header().setActions(addButton());
        var spec = ListSpec.<PersonRow>of("people", Texts.text("identity.people"), row -> row.person().username(), rows,
                        this::nothingYet)
                .searchable(Texts.text("identity.people.search")).named(row -> row.person().fullName())
                .counted(count -> Texts.text("identity.people.count", count))
                .follow(Set.of("person", "team"));
        columns(spec);
        filters(spec);
        actions(spec);
        add(lists.list(spec));
    }

    private Button addButton() {
        var add = new Button(Texts.text("identity.person.add"), VaadinIcon.PLUS.create(), click -> dialogs.add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private EmptyState nothingYet() {
        return new EmptyState(VaadinIcon.USER, Texts.text("identity.people.empty"), Texts.text("identity.people.empty.help"),
                addButton());
    }

    private void columns(ListSpec<PersonRow> spec) {
        spec.column(ListColumn.<PersonRow>text("name", Texts.text("identity.person.full-name"), row -> row.person().fullName())
                        .on(Card.TITLE).opens(row -> dialogs.edit(row.person())).sortable().width("9rem").grow(1))
                .column(ListColumn.<PersonRow>text("username", Texts.text("identity.person.username"),
                        row -> row.person().username()).sortable().width("6.5rem"))
                .column(ListColumn.<PersonRow>text("email", Texts.text("identity.person.email"), row -> row.person().email())
                        .sortable().width("10rem").grow(1))
                .column(ListColumn.<PersonRow>text("roles", Texts.text("identity.person.roles"),
                        row -> PersonWords.roles(row.person().roles())).on(Card.TEXT).width("8.5rem").grow(1))
                .column(ListColumn.<PersonRow>text("teams", Texts.text("identity.teams"), row -> String.join(", ", row.teams()))
                        .width("6.5rem").grow(1))
                .column(ListColumn.<PersonRow>badge("state", Texts.text("identity.person.state"), PeopleView::badge)
                        .width("8rem"))
                .column(ListColumn.<PersonRow>time("created", Texts.text("identity.person.created"),
                        row -> row.person().createdAt()).sortable().onDemand());
    }

    private static void filters(ListSpec<PersonRow> spec) {
        var states = new LinkedHashMap<String, String>();
        states.put("enabled", Texts.text("identity.person.enabled"));
        states.put("disabled", Texts.text("identity.person.disabled"));
        spec.filter(ChoiceFilter.of("role", Texts.text("identity.person.role"), Role.values(), PersonWords::role).one())
                .filter(new ChoiceFilter("state", Texts.text("identity.person.state"), states).one());
    }

    private void actions(ListSpec<PersonRow> spec) {
        spec.action(ListAction.<PersonRow>of(VaadinIcon.KEY, Texts.text("identity.person.set-password"),
                                row -> dialogs.setPassword(row.person()))
                        .labelled(row -> Texts.text("identity.person.set-password.title", row.person().fullName())))
                .action(ListAction.<PersonRow>of(VaadinIcon.BAN, Texts.text("identity.person.disable"), row -> enable(row, false))
                        .labelled(row -> Texts.text("identity.person.disable.label", row.person().fullName()))
                        .when(row -> row.person().enabled() && !row.person().username().equals(reader))
                        .asks(count -> Texts.text("identity.person.disable.question", count),
                                List.of(Texts.text("identity.person.disable.consequence")))
                        .forMany(count -> Texts.text("identity.person.disable.done", count)))
                .action(ListAction.<PersonRow>of(VaadinIcon.CHECK, Texts.text("identity.person.enable"), row -> enable(row, true))
                        .labelled(row -> Texts.text("identity.person.enable.label", row.person().fullName()))
                        .when(row -> !row.person().enabled())
                        .forMany(count -> Texts.text("identity.person.enable.done", count)));
    }

    private void enable(PersonRow row, boolean enabled) {
        people.setEnabled(row.person().username(), enabled);
    }

    private static Badge badge(PersonRow row) {
        return row.person().enabled() ? new Badge(Tone.GOOD, VaadinIcon.CHECK, Texts.text("identity.person.enabled"))
                : new Badge(Tone.STILL, VaadinIcon.BAN, Texts.text("identity.person.disabled"));
    }
}
