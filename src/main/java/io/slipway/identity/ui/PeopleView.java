package io.slipway.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.slipway.identity.People;
import io.slipway.identity.Person;
import io.slipway.identity.Team;
import io.slipway.identity.Teams;
import io.slipway.shared.SlipwayException;
import io.slipway.ui.ConfirmationDialog;
import io.slipway.ui.EmptyState;
import io.slipway.ui.LazyList;
import io.slipway.ui.LiveUpdates;
import io.slipway.ui.Notices;
import io.slipway.ui.Page;
import io.slipway.ui.Row;
import io.slipway.ui.SearchField;
import io.slipway.ui.StatusBadge;
import io.slipway.ui.Texts;
import io.slipway.ui.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Everybody the portal knows, and what they may do. */
@Route("people")
@Menu(title = "identity.people", order = 110, icon = "vaadin:user")
@RolesAllowed("ADMINISTRATOR")
class PeopleView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient People people;
    private final transient Teams teams;
    private final transient PersonDialogs dialogs;
    private final LazyList<Person> list;
    private String text = "";

    PeopleView(People people, Teams teams, LiveUpdates updates) {
        super("identity.people");
        this.people = people;
        this.teams = teams;
        dialogs = new PersonDialogs(people);
        var add = new Button(Texts.text("identity.person.add"), VaadinIcon.PLUS.create(), click -> dialogs.add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        header().setActions(add);
        var filters = new Div(new SearchField(Texts.text("identity.people.search"), this::search));
        filters.addClassName("slipway-filters");
        list = new LazyList<>(Texts.text("identity.people"), LazyList.rows(this::row), Person::username, new Found(), () ->
                new EmptyState(VaadinIcon.SEARCH, Texts.text("identity.people.no-match"), Texts.text("identity.people.no-match.help")));
        add(filters, list);
        updates.subscribe(this, Set.of("person", "team"), changes -> list.reload());
    }

    private void search(String wanted) {
        text = wanted;
        list.reload();
    }

    private Row row(Person person) {
        var names = teams.of(person.username()).stream().map(Team::name).collect(Collectors.joining(", "));
        var row = new Row(person.fullName()).beside(person.username() + " · " + person.email())
                .below(new Span(PersonWords.roles(person.roles())));
        if (!names.isEmpty()) {
            row.below(new Span(Texts.text("identity.person.teams", names)));
        }
        return row.side(badge(person), actions(person));
    }

    private static StatusBadge badge(Person person) {
        return person.enabled() ? new StatusBadge(Tone.GOOD, VaadinIcon.CHECK, Texts.text("identity.person.enabled"))
                : new StatusBadge(Tone.STILL, VaadinIcon.BAN, Texts.text("identity.person.disabled"));
    }

    private Component actions(Person person) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL);
        menu.addItem(Texts.text("identity.person.edit"), click -> dialogs.edit(person));
        var more = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        more.setAriaLabel(Texts.text("identity.person.more", person.fullName()));
        more.getSubMenu().addItem(Texts.text("identity.person.set-password"), click -> dialogs.setPassword(person));
        if (person.enabled()) {
            more.getSubMenu().addItem(Texts.text("identity.person.disable"), click -> askToDisable(person));
        } else {
            more.getSubMenu().addItem(Texts.text("identity.person.enable"), click -> setEnabled(person, true));
        }
        return menu;
    }

    private void askToDisable(Person person) {
        new ConfirmationDialog(Texts.text("identity.person.disable.question"), person.fullName(),
                List.of(Texts.text("identity.person.disable.consequence")), Texts.text("identity.person.disable"),
                () -> setEnabled(person, false)).dangerous().open();
    }

    private void setEnabled(Person person, boolean enabled) {
        try {
            people.setEnabled(person.username(), enabled);
            Notices.success(Texts.text(enabled ? "identity.person.enable.done" : "identity.person.disable.done", person.fullName()));
        } catch (SlipwayException refused) {
            Notices.error(refused);
        }
    }

    /** The people that the search finds. */
    private final class Found implements LazyList.Source<Person> {

        @Override
        public long count() {
            return people.count(text);
        }

        @Override
        public List<Person> fetch(Query<Person, Void> wanted) {
            return people.search(text, wanted.getOffset(), wanted.getLimit());
        }
    }
}
