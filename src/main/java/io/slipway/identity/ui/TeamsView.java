package io.slipway.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.slipway.identity.People;
import io.slipway.identity.Team;
import io.slipway.identity.Teams;
import io.slipway.ui.EmptyState;
import io.slipway.ui.LazyList;
import io.slipway.ui.LiveUpdates;
import io.slipway.ui.Page;
import io.slipway.ui.Row;
import io.slipway.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The teams: who decides for whom. */
@Route("teams")
@Menu(title = "identity.teams", order = 120, icon = "vaadin:users")
@RolesAllowed("ADMINISTRATOR")
class TeamsView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Teams teams;
    private final transient People people;
    private final transient TeamDialogs dialogs;

    TeamsView(Teams teams, People people, LiveUpdates updates) {
        super("identity.teams");
        this.teams = teams;
        this.people = people;
        dialogs = new TeamDialogs(teams, people);
        header().setIntroduction(Texts.text("identity.teams.help"));
        header().setActions(addButton());
        var list = new LazyList<>(Texts.text("identity.teams"), LazyList.rows(this::row), Team::key, new All(), () ->
                new EmptyState(VaadinIcon.USERS, Texts.text("identity.teams.empty"), Texts.text("identity.teams.help"), addButton()));
        add(list);
        updates.subscribe(this, Set.of("person", "team"), changes -> list.reload());
    }

    private Button addButton() {
        var add = new Button(Texts.text("identity.team.add"), VaadinIcon.PLUS.create(), click -> dialogs.add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private Row row(Team team) {
        var members = team.members().stream().map(people::displayName).sorted().collect(Collectors.joining(", "));
        var edit = new Button(Texts.text("identity.person.edit"), click -> dialogs.edit(team));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        edit.setAriaLabel(Texts.text("identity.team.edit.title", team.name()));
        return new Row(team.name()).beside(team.key())
                .below(new Span(Texts.text("identity.team.led-by", people.displayName(team.lead()))))
                .below(new Span(Texts.text("identity.team.has", team.members().size(), members)))
                .side(edit);
    }

    /** All teams; there are few. */
    private final class All implements LazyList.Source<Team> {

        @Override
        public long count() {
            return teams.list().size();
        }

        @Override
        public List<Team> fetch(Query<Team, Void> wanted) {
            return teams.list().stream().skip(wanted.getOffset()).limit(wanted.getLimit()).toList();
        }
    }
}
